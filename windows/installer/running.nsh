; Whether the program runs: Windows lets nobody write into the file of a running program, whichever account started it.

!macro RunsFrom un
Function ${un}RunsFrom ; $R0 = folder; $Runs = the program that runs
  StrCpy $Runs ""
  Push $0
  ; The mutex of a start that is still going on, or of the program run from another place in this session.
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Local\Shaotai") p .r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    StrCpy $Runs "$(Product)"
  ${EndIf}
  ${If} ${FileExists} "$R0\shaotai.com"
    ClearErrors
    FileOpen $0 "$R0\shaotai.com" a
    ${If} ${Errors}
      StrCpy $Runs "$R0\shaotai.com"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$R0\Shaotai.exe"
    ClearErrors
    FileOpen $0 "$R0\Shaotai.exe" a
    ${If} ${Errors}
      StrCpy $Runs "$R0\Shaotai.exe"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ClearErrors
  Pop $0
FunctionEnd
!macroend
!insertmacro RunsFrom ""
!insertmacro RunsFrom "un."

; Go on when nothing runs from `folder`; a person may close it and try again, silently it ends with a code.
!macro Running un folder
  !define AGAIN "${__COUNTER__}"
  StrCpy $R0 "${folder}"
  again${AGAIN}:
  Call ${un}RunsFrom
  ${If} $Runs != ""
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again${AGAIN}
    SetErrorLevel ${RUNNING}
    Abort
  ${EndIf}
  !undef AGAIN
!macroend
