"""A bare window of the size of the desk's, frozen by the same PyInstaller: what a start is measured against."""

from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
window = QWidget()
window.setWindowTitle("bare")
window.resize(1366, 697)
window.show()
raise SystemExit(app.exec())
