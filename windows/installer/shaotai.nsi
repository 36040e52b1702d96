; The installer of the Windows program. Built by build.py, which defines VERSION, FOUR, DIST, OUT, LISTS, ICON, LICENCE, KB.
; It never touches a post: no line here names a file that the program writes. Exit codes: docs/decisions/0023.
Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include nsDialogs.nsh
!include MUI2.nsh

!define DONE 0
!define NOT_DONE 2
!define RUNNING 3
!define NEWER 4
!define FOLDER 5
!define RIGHTS 6
!define SPACE 7
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Shaotai"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define NEW "~shaotai-new"
!define OLD "~shaotai-old"
!define LIST "installed.txt"

Name "$(Product)"
OutFile "${OUT}"
BrandingText "Shaotai ${VERSION}"
; A clerk installs for himself without anybody's rights; for all users it starts itself anew and Windows asks.
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
ManifestLongPathAware true
ShowInstDetails hide
ShowUninstDetails hide
AllowSkipFiles off

Var Mode ; CurrentUser or AllUsers
Var Had ; the version that is installed, empty without one
Var HadDir ; its folder
Var Named ; the folder that /D named
Var Forced ; 1 with /FORCE
Var Staged ; 1 while files lie in the folder beside
Var Runs ; the program that runs, empty when none does
Var AllButton

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${LISTS}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${LISTS}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALWAYSSHOW
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Shaotai"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Installer"
!define MUI_LANGDLL_WINDOWTITLE "哨台 Shaotai"
!define MUI_LANGDLL_INFO "请选择安装时用的语言。$\r$\nChoose the language of this installer."

!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_LICENSEPAGE_TEXT_TOP "$(LicenceTop)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(LicenceBottom)"
!define MUI_LICENSEPAGE_BUTTON "$(LicenceButton)"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom WhomPage WhomLeave
!define MUI_PAGE_CUSTOMFUNCTION_PRE DirectoryPre
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE DirectoryLeave
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(DirectoryTop)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartIt
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(UnTop)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(UnFinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(UnFinishText)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_LANGUAGE English
!include words.nsh
; Say why not, and end with a code: the sentence is for a person, the code for whoever installs silently.
!macro Refuse code sentence
  MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
  SetErrorLevel ${code}
!macroend
!define Refuse "!insertmacro Refuse"
!include running.nsh
!include path.nsh
!include swap.nsh
!include places.nsh
!insertmacro MUI_RESERVEFILE_LANGDLL

VIProductVersion "${FOUR}"
!macro Strings language product described
  VIAddVersionKey /LANG=${language} ProductName "${product}"
  VIAddVersionKey /LANG=${language} FileDescription "${described}"
  VIAddVersionKey /LANG=${language} CompanyName "哨台 Shaotai"
  VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} LegalCopyright "Copyright 2026 The Shaotai authors. Apache-2.0."
!macroend
!insertmacro Strings ${LANG_SIMPCHINESE} "哨台" "哨台安装程序"
!insertmacro Strings ${LANG_ENGLISH} "Shaotai" "Shaotai installer"

Function .onInit
  SetRegView 64
  StrCpy $Named $INSTDIR
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${If} ${Errors}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${Else}
    StrCpy $LANGUAGE $R1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/FORCE" $R1
  ${IfNot} ${Errors}
    StrCpy $Forced 1
  ${EndIf}
  ReadRegStr $R1 HKCU "${UNINSTALL}" InstallLocation
  ReadRegStr $R2 HKLM "${UNINSTALL}" InstallLocation
  StrCpy $Mode CurrentUser
  UserInfo::GetAccountType
  Pop $R3
  ${If} $R1 == ""
  ${AndIf} $R2 != ""
  ${AndIf} $R3 == "Admin"
    StrCpy $Mode AllUsers
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/CurrentUser" $R1
  ${IfNot} ${Errors}
    StrCpy $Mode CurrentUser
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    StrCpy $Mode AllUsers
  ${EndIf}
  ${If} $Mode == AllUsers
  ${AndIf} $R3 != "Admin"
    ${If} ${Silent}
      SetErrorLevel ${RIGHTS}
      Quit
    ${EndIf}
    Call StartElevated
    StrCpy $Mode CurrentUser
  ${EndIf}
  Call Settle
FunctionEnd

Section
  Call NotNewer
  ${If} $0 == "yes"
    Call GoodFolder
  ${EndIf}
  ${If} $0 == "no"
    Abort
  ${EndIf}
  !insertmacro Running "" $INSTDIR
  ${If} $HadDir != ""
  ${AndIf} $HadDir != $INSTDIR
    !insertmacro Running "" $HadDir
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  ${If} ${Errors}
    ${Refuse} ${FOLDER} "$(CannotWrite)"
    Abort
  ${EndIf}
  ; The old version stays until the new one lies whole beside it.
  Call Recover
  ${GetRoot} "$INSTDIR" $1
  ClearErrors
  ${DriveSpace} "$1\" "/D=F /S=K" $2
  ${IfNot} ${Errors}
    System::Int64Op $2 < ${KB}
    Pop $3
    ${If} $3 == 1
      RMDir "$INSTDIR"
      ${Refuse} ${SPACE} "$(NoSpace)"
      Abort
    ${EndIf}
  ${EndIf}
  StrCpy $Staged 1
  SetOutPath "$INSTDIR\${NEW}"
  File /r "${DIST}/*"
  WriteUninstaller "$INSTDIR\${NEW}\uninstall.exe"
  File "${LISTS}/${LIST}" ; the last file: with it the folder beside is whole
  SetOutPath "$TEMP"
  ${IfNot} ${FileExists} "$INSTDIR\${NEW}\uninstall.exe"
  ${OrIfNot} ${FileExists} "$INSTDIR\${NEW}\${LIST}"
    Abort
  ${EndIf}
  Call Swap
  ${If} $0 == "no"
    ${Refuse} ${RUNNING} "$(InUse)"
    Abort
  ${EndIf}
  StrCpy $Staged 0
  ${If} $HadDir != ""
  ${AndIf} $HadDir != $INSTDIR
    StrCpy $R0 $HadDir
    Call RemoveListed
    StrCpy $R9 $HadDir
    Call PathRemove
  ${EndIf}
  Call Register
SectionEnd

; Shortcuts, Settings > Apps, and `shaotai` in a terminal.
Function Register
  ${If} $Had == "" ; who took the picture off the desktop does not want it back
  ${OrIf} ${FileExists} "$DESKTOP\哨台.lnk"
  ${OrIf} ${FileExists} "$DESKTOP\Shaotai.lnk"
    Delete "$DESKTOP\哨台.lnk"
    Delete "$DESKTOP\Shaotai.lnk"
    CreateShortcut "$DESKTOP\$(Product).lnk" "$INSTDIR\Shaotai.exe" "" "$INSTDIR\Shaotai.exe" 0 SW_SHOWNORMAL "" "$(Comment)"
  ${EndIf}
  Delete "$SMPROGRAMS\哨台.lnk"
  Delete "$SMPROGRAMS\Shaotai.lnk"
  CreateShortcut "$SMPROGRAMS\$(Product).lnk" "$INSTDIR\Shaotai.exe" "" "$INSTDIR\Shaotai.exe" 0 SW_SHOWNORMAL "" "$(Comment)"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayName "$(Product)"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\Shaotai.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" Publisher "哨台 Shaotai"
  WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe" /$Mode'
  WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$Mode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize ${KB}
  WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
  WriteRegStr SHCTX "${APP_PATHS}\Shaotai.exe" "" "$INSTDIR\Shaotai.exe"
  StrCpy $R9 $INSTDIR
  Call PathAdd
FunctionEnd

Function .onInstFailed
  ${If} $Staged == 1
    SetOutPath "$TEMP" ; nobody can remove the folder that he stands in
    Call Recover
    RMDir "$INSTDIR"
  ${EndIf}
FunctionEnd

; Without the rights of the installer: Explorer starts it as the person who sits here.
Function StartIt
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\Shaotai.exe"'
FunctionEnd

Function un.onInit
  SetRegView 64
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${If} ${Errors}
    !insertmacro MUI_UNGETLANGUAGE
  ${Else}
    StrCpy $LANGUAGE $R1
  ${EndIf}
  StrCpy $Mode CurrentUser
  ReadRegStr $R1 HKLM "${UNINSTALL}" InstallLocation
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R2
  ${IfNot} ${Errors}
  ${OrIf} $R1 == $INSTDIR
    StrCpy $Mode AllUsers
  ${EndIf}
  ${If} $Mode == AllUsers
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $R3
    ${If} $R3 != "Admin"
      ${IfNot} ${Silent}
        ExecShell "runas" "$INSTDIR\uninstall.exe" "/AllUsers /LANG=$LANGUAGE"
      ${EndIf}
      SetErrorLevel ${RIGHTS}
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section un.
  !insertmacro Running un. $INSTDIR
  SetOutPath "$TEMP"
  ; Exactly what was installed, by name: what else lies there is somebody's.
  !include "${LISTS}/remove.nsh"
  Delete "$INSTDIR\${LIST}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$DESKTOP\哨台.lnk"
  Delete "$DESKTOP\Shaotai.lnk"
  Delete "$SMPROGRAMS\哨台.lnk"
  Delete "$SMPROGRAMS\Shaotai.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${APP_PATHS}\Shaotai.exe"
  DeleteRegValue HKCU "Software\Shaotai" "Installer"
  DeleteRegKey /ifempty HKCU "Software\Shaotai"
  StrCpy $R9 $INSTDIR
  Call un.PathRemove
SectionEnd
