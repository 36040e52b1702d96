"""What the Windows program is beside its code: manifest, version, icon, weight, and the licences of its parts."""
