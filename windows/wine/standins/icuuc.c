/* The text conversions that Windows 10 has in its own icuuc.dll and wine 8 has not. Every converter is refused, so that
   Qt takes its own; the other names are there because Qt's library asks the loader for them. */
#define ANSWER __declspec(dllexport)
#define NOTHING(name) ANSWER void name(void) {}
#define NONE(name) ANSWER long long name(void) { return 0; }

enum { U_FILE_ACCESS_ERROR = 4 };

ANSWER void *ucnv_open(const char *name, int *error)
{
    if (error)
        *error = U_FILE_ACCESS_ERROR;
    return 0;
}

NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NONE(ucnv_getMaxCharSize)
NONE(ucnv_getName)
NONE(ucnv_getToUCallBack)
NONE(ucnv_getFromUCallBack)
NONE(ucnv_toUCountPending)
NONE(ucnv_fromUCountPending)
NONE(ucnv_getStandardName)
NONE(ucnv_getAvailableName)
NONE(ucnv_countAvailable)
