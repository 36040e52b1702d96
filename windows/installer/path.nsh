; The entry of the program's folder in PATH. NSIS' own strings hold 1024 characters and a longer PATH would be cut off, so
; it is handled in memory of its own length, keeps its type, and is written only when it changes.

!define /ifndef REG_EXPAND_SZ 2

!macro PathOpen ; $1 = open key, 0 where there is none; $2 = type; $3 = bytes; $4 = ";" PATH ";", with room to spare
  ${If} $Mode == AllUsers
    StrCpy $5 "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
    StrCpy $6 -2147483646 ; HKEY_LOCAL_MACHINE
  ${Else}
    StrCpy $5 "Environment"
    StrCpy $6 -2147483647 ; HKEY_CURRENT_USER
  ${EndIf}
  StrCpy $1 0
  StrCpy $2 ${REG_EXPAND_SZ}
  StrCpy $3 0
  StrCpy $4 0
  System::Call 'advapi32::RegCreateKeyExW(p r6, w r5, i 0, p 0, i 0, i 0x2001F, p 0, *p .r1, p 0) i .r0'
  ${If} $0 == 0
    System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, *i .r2, p 0, *i .r3) i .r0'
    ${If} $0 != 0
      StrCpy $2 ${REG_EXPAND_SZ}
      StrCpy $3 0
    ${EndIf}
    IntOp $5 $3 + 4096
    System::Alloc $5
    Pop $4
    System::Call '*$4(&w1 ";")'
    ${If} $3 > 0
      IntPtrOp $6 $4 + 2
      System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, p 0, p r6, *i r3) i .r0'
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p r4, w ";")'
    System::Call 'shlwapi::StrStrIW(p r4, w ";$R9;") p .r7' ; where the folder stands in it
  ${EndIf}
!macroend

!macro PathWrite ; what stands between the outer semicolons of $4
  System::Call 'kernel32::lstrlenW(p r4) i .r5'
  ${If} $5 > 2
    IntOp $5 $5 - 1
    IntOp $5 $5 * 2
    IntPtrOp $6 $4 + $5
    System::Call '*$6(&i2 0)'
    IntPtrOp $6 $4 + 2
    System::Call 'advapi32::RegSetValueExW(p r1, w "Path", i 0, i r2, p r6, i r5) i .r0'
  ${Else}
    System::Call 'advapi32::RegDeleteValueW(p r1, w "Path")'
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
!macroend

!macro PathClose
  ${If} $4 P<> 0
    System::Free $4
  ${EndIf}
  ${If} $1 P<> 0
    System::Call 'advapi32::RegCloseKey(p r1)'
  ${EndIf}
!macroend

Function PathAdd ; $R9 = folder
  !insertmacro PathOpen
  ${If} $4 P<> 0
  ${AndIf} $7 P= 0
    ${If} $3 > 2
      System::Call 'kernel32::lstrcatW(p r4, w "$R9;")'
    ${Else}
      System::Call 'kernel32::lstrcpyW(p r4, w ";$R9;")'
    ${EndIf}
    !insertmacro PathWrite
  ${EndIf}
  !insertmacro PathClose
FunctionEnd

!macro PathRemove un
Function ${un}PathRemove ; $R9 = folder
  !insertmacro PathOpen
  ${If} $4 P<> 0
  ${AndIf} $7 P<> 0
    StrLen $5 ";$R9"
    IntOp $5 $5 * 2
    IntPtrOp $6 $7 + $5
    System::Call 'kernel32::lstrlenW(p r6) i .r5'
    IntOp $5 $5 + 1
    IntOp $5 $5 * 2
    System::Call 'ntdll::RtlMoveMemory(p r7, p r6, p r5)'
    !insertmacro PathWrite
  ${EndIf}
  !insertmacro PathClose
FunctionEnd
!macroend
!insertmacro PathRemove ""
!insertmacro PathRemove "un."
