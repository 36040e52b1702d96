/* Colour profiles of a screen: none. wine 8 ends a program that asks for WcsCreateIccProfile, as Qt's window does. */
#define ANSWER __declspec(dllexport)

ANSWER void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation) { return 0; }
ANSWER int CloseColorProfile(void *profile) { return 1; }
ANSWER int GetColorProfileFromHandle(void *profile, void *into, void *size) { return 0; }
ANSWER void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
