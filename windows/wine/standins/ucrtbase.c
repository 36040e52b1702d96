/* The complex functions of Windows' C library, which wine 8 names but lacks: numpy from 2.2 on cannot be loaded without.
   Every other name of the library is handed on to wine's own (ucrtbase.def, made from the names that wine's has).
   A complex value is passed as Microsoft passes the structures _Dcomplex and _Fcomplex; its long double is a double. */
#include <complex.h>

typedef struct { double re, im; } wide;
typedef struct { float re, im; } narrow;

static double complex of_wide(wide z)
{
    double complex it;
    __real__ it = z.re;
    __imag__ it = z.im;
    return it;
}

static float complex of_narrow(narrow z)
{
    float complex it;
    __real__ it = z.re;
    __imag__ it = z.im;
    return it;
}

static wide to_wide(double complex z) { return (wide){creal(z), cimag(z)}; }
static narrow to_narrow(float complex z) { return (narrow){crealf(z), cimagf(z)}; }

#define REAL(name) \
    double own_##name(wide z) { return name(of_wide(z)); } \
    double own_##name##l(wide z) { return name(of_wide(z)); } \
    float own_##name##f(narrow z) { return name##f(of_narrow(z)); }

#define COMPLEX(name) \
    wide own_##name(wide z) { return to_wide(name(of_wide(z))); } \
    wide own_##name##l(wide z) { return to_wide(name(of_wide(z))); } \
    narrow own_##name##f(narrow z) { return to_narrow(name##f(of_narrow(z))); }

REAL(creal)
REAL(cimag)
REAL(cabs)
REAL(carg)
COMPLEX(cacos)
COMPLEX(cacosh)
COMPLEX(casin)
COMPLEX(casinh)
COMPLEX(catan)
COMPLEX(catanh)
COMPLEX(ccos)
COMPLEX(ccosh)
COMPLEX(cexp)
COMPLEX(clog)
COMPLEX(conj)
COMPLEX(cproj)
COMPLEX(csin)
COMPLEX(csinh)
COMPLEX(csqrt)
COMPLEX(ctan)
COMPLEX(ctanh)

wide own_cpow(wide a, wide b) { return to_wide(cpow(of_wide(a), of_wide(b))); }
wide own_cpowl(wide a, wide b) { return to_wide(cpow(of_wide(a), of_wide(b))); }
narrow own_cpowf(narrow a, narrow b) { return to_narrow(cpowf(of_narrow(a), of_narrow(b))); }
