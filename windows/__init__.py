"""What makes the code the Windows program: manifest, icon, licences, installer, and the proof under wine."""
