; The new version takes the old one's place by renaming. installed.txt says what stands in a folder: `T name` a name at its
; top, `F path` a file, `D path` a folder, deepest first. The old list goes first and the new one comes last, so that from
; what lies there it is always plain whether to go on or back; nothing is copied in between, so no full disk can stop it.

Var Line
Var Kind
Var File

; Read the next line of the list $9 into $Kind and $File; $Kind is empty at its end. A path that leaves the folder is none.
Function NextLine
  again:
  ClearErrors
  FileReadUTF16LE $9 $Line
  ${If} ${Errors}
    StrCpy $Kind ""
    Return
  ${EndIf}
  trim:
  StrCpy $Kind $Line 1 -1
  ${If} $Kind == "$\r"
  ${OrIf} $Kind == "$\n"
    StrCpy $Line $Line -1
    Goto trim
  ${EndIf}
  StrCpy $Kind $Line 1
  StrCpy $File $Line "" 2
  System::Call 'shlwapi::StrStrW(w "$File", w "..") p .s'
  Pop $8
  System::Call 'shlwapi::StrStrW(w "$File", w ":") p .s'
  Pop $7
  ${If} $8 P<> 0
  ${OrIf} $7 P<> 0
  ${OrIf} $File == ""
    Goto again
  ${EndIf}
FunctionEnd

; Move every name at the top that the list `list` says from one folder to another, unless `unless` has it already; $0 = no
; where one did not go.
!macro MoveListed list from to unless
  StrCpy $0 "yes"
  FileOpen $9 "${list}" r
  ${Do}
    Call NextLine
    ${If} $Kind == "T"
    ${AndIf} ${FileExists} "${from}\$File"
    ${AndIfNot} ${FileExists} "${unless}\$File"
      ClearErrors
      Rename "${from}\$File" "${to}\$File"
      ${If} ${Errors}
        StrCpy $0 "no"
      ${EndIf}
    ${EndIf}
  ${LoopUntil} $Kind == ""
  FileClose $9
!macroend

; Put the new version, whole in the folder beside, in the old one's place; $0 = no where it could not and all is as before.
Function Swap
  ${If} ${FileExists} "$INSTDIR\${LIST}"
    CreateDirectory "$INSTDIR\${OLD}"
    ClearErrors
    Rename "$INSTDIR\${LIST}" "$INSTDIR\${OLD}\${LIST}"
    ${If} ${Errors}
      StrCpy $0 "no"
      Return
    ${EndIf}
    !insertmacro MoveListed "$INSTDIR\${OLD}\${LIST}" "$INSTDIR" "$INSTDIR\${OLD}" "$INSTDIR\${OLD}"
    ${If} $0 == "no"
      Call Recover
      StrCpy $0 "no"
      Return
    ${EndIf}
  ${Else}
    Delete "$INSTDIR\uninstall.exe" ; it cannot delete itself where somebody waited for it (_?=)
  ${EndIf}
  ; What still stands in the way is nobody's list's: it is set aside, too.
  CreateDirectory "$INSTDIR\${OLD}"
  !insertmacro MoveListed "$INSTDIR\${NEW}\${LIST}" "$INSTDIR" "$INSTDIR\${OLD}" "$INSTDIR\${OLD}"
  RMDir "$INSTDIR\${OLD}"
  ${If} $0 == "yes"
    !insertmacro MoveListed "$INSTDIR\${NEW}\${LIST}" "$INSTDIR\${NEW}" "$INSTDIR" "$INSTDIR\none"
  ${EndIf}
  ${If} $0 == "yes"
    ClearErrors
    Rename "$INSTDIR\${NEW}\${LIST}" "$INSTDIR\${LIST}"
    ${If} ${Errors}
      StrCpy $0 "no"
    ${EndIf}
  ${EndIf}
  ${If} $0 == "no"
    Call Recover
    StrCpy $0 "no"
    Return
  ${EndIf}
  Call Recover
  StrCpy $0 "yes"
FunctionEnd

; Bring to an end what a power cut or a full disk left: back to the old version, or rid of it when the new one stands.
Function Recover
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
    ${If} ${FileExists} "$INSTDIR\${NEW}\${LIST}"
      !insertmacro MoveListed "$INSTDIR\${NEW}\${LIST}" "$INSTDIR" "$INSTDIR\${NEW}" "$INSTDIR\${NEW}"
      !insertmacro MoveListed "$INSTDIR\${NEW}\${LIST}" "$INSTDIR\${OLD}" "$INSTDIR" "$INSTDIR\none"
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\${OLD}\${LIST}"
      !insertmacro MoveListed "$INSTDIR\${OLD}\${LIST}" "$INSTDIR\${OLD}" "$INSTDIR" "$INSTDIR\none"
      Rename "$INSTDIR\${OLD}\${LIST}" "$INSTDIR\${LIST}"
      RMDir "$INSTDIR\${OLD}"
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${OLD}\${LIST}"
    StrCpy $R0 "$INSTDIR\${OLD}"
    Call RemoveListed
  ${EndIf}
  ; What a person put among the old version's files is kept, out of the way of the next swap.
  StrCpy $1 1
  ${DoWhile} ${FileExists} "$INSTDIR\${OLD}\*.*"
    Rename "$INSTDIR\${OLD}" "$INSTDIR\kept-$1"
    IntOp $1 $1 + 1
    ${If} $1 > 99
      ${Break}
    ${EndIf}
  ${Loop}
  RMDir /r "$INSTDIR\${NEW}" ; the installer's own folder
FunctionEnd

; Delete the files and folders that the list in $R0 says, then the list; what else lies there stays.
Function RemoveListed
  FileOpen $9 "$R0\${LIST}" r
  ${Do}
    Call NextLine
    ${If} $Kind == "F"
      Delete "$R0\$File"
    ${ElseIf} $Kind == "D"
      RMDir "$R0\$File"
    ${EndIf}
  ${LoopUntil} $Kind == ""
  FileClose $9
  Delete "$R0\${LIST}"
  RMDir "$R0"
FunctionEnd
