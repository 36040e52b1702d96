; For whom and where to: the mode, the folder, and what forbids them.

; Take the places of the mode: whose menus and registry, what is there already, and where to.
Function Settle
  ${If} $Mode == AllUsers
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\Shaotai"
  ${Else}
    SetShellVarContext current
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Shaotai"
  ${EndIf}
  ReadRegStr $Had SHCTX "${UNINSTALL}" DisplayVersion
  ReadRegStr $HadDir SHCTX "${UNINSTALL}" InstallLocation
  ${IfNot} ${FileExists} "$HadDir\${LIST}"
    ; Taken away by hand: there is nothing to bring up to date.
    ${IfNot} ${FileExists} "$HadDir\${OLD}\${LIST}"
      StrCpy $Had ""
      StrCpy $HadDir ""
    ${EndIf}
  ${EndIf}
  ${If} $HadDir != ""
    StrCpy $INSTDIR $HadDir
  ${EndIf}
  ${If} $Named != ""
    StrCpy $INSTDIR $Named
  ${EndIf}
FunctionEnd

Function StartElevated
  ExecShell "runas" "$EXEPATH" "/AllUsers /LANG=$LANGUAGE"
  ${IfNot} ${Errors}
    Quit
  ${EndIf}
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoRights)" /SD IDOK
FunctionEnd

Function WhomPage
  !insertmacro MUI_HEADER_TEXT "$(WhomTitle)" "$(WhomSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 6u 100% 12u "$(WhomMe)"
  Pop $1
  ${NSD_CreateLabel} 12u 20u -12u 26u "$(WhomMeMore)"
  Pop $0
  ${NSD_CreateRadioButton} 0 54u 100% 12u "$(WhomAll)"
  Pop $AllButton
  ${NSD_CreateLabel} 12u 68u -12u 26u "$(WhomAllMore)"
  Pop $0
  ${If} $Mode == AllUsers
    ${NSD_Check} $AllButton
    ${NSD_SetFocus} $AllButton
  ${Else}
    ${NSD_Check} $1
    ${NSD_SetFocus} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function WhomLeave
  ${NSD_GetState} $AllButton $0
  StrCpy $Mode CurrentUser
  ${If} $0 == ${BST_CHECKED}
    StrCpy $Mode AllUsers
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      Call StartElevated
      Abort
    ${EndIf}
  ${EndIf}
  Call Settle
  Call NotNewer
  ${If} $0 == "no"
    Abort
  ${EndIf}
FunctionEnd

; $0 = no where a newer version is installed, for what it wrote into a ledger this one could not open.
Function NotNewer
  StrCpy $0 "yes"
  ${If} $Had != ""
  ${AndIf} $Forced != 1
    ${VersionCompare} "$Had" "${VERSION}" $1
    ${If} $1 == 1
      ${Refuse} ${NEWER} "$(HasNewer)"
      StrCpy $0 "no"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function DirectoryPre
  ${If} $HadDir != ""
    Abort ; brought up to date where it is
  ${EndIf}
FunctionEnd

Function DirectoryLeave
  Call GoodFolder
  ${If} $0 == "no"
    Abort
  ${EndIf}
FunctionEnd

!macro Within folder
  ; The program lies neither in the folder of a post nor above it.
  StrLen $2 "${folder}"
  StrCpy $3 "$INSTDIR\" $2
  ${If} $3 == "${folder}"
    StrCpy $4 "$INSTDIR\" 1 $2
    ${If} $4 == "\"
      StrCpy $0 "post"
    ${EndIf}
  ${EndIf}
!macroend

; $0 = no where the folder cannot take the program: it holds a post, or somebody else's files.
Function GoodFolder
  StrCpy $0 "yes"
  StrCpy $1 $INSTDIR 1 -1
  ${If} $1 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  !insertmacro Within "$LOCALAPPDATA\Shaotai"
  !insertmacro Within "$LOCALAPPDATA\Shaotai-demo"
  ReadEnvStr $5 ProgramData
  !insertmacro Within "$5\Shaotai"
  ${If} ${FileExists} "$INSTDIR\ledger.db"
  ${OrIf} ${FileExists} "$INSTDIR\ledger.key"
  ${OrIf} $0 == "post"
    ${Refuse} ${FOLDER} "$(HoldsPost)"
    StrCpy $0 "no"
    Return
  ${EndIf}
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${OLD}\${LIST}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${NEW}\*.*"
    ${DirState} "$INSTDIR" $1
    ${GetFileName} "$INSTDIR" $2
    ${If} $1 == 1
    ${AndIf} $2 != "Shaotai" ; what an uninstalled version left
      ${Refuse} ${FOLDER} "$(HoldsOthers)"
      StrCpy $0 "no"
    ${EndIf}
  ${EndIf}
FunctionEnd
