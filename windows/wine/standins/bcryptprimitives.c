/* Random bytes of Windows 10, which Rust's library asks for; wine 8 has the older name alone. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T bytes)
{
    return RtlGenRandom(into, (ULONG)bytes);
}
