<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Status</source>
        <comment>Entry {seq}, seal {mark}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Each entry is sealed to the one before; Verify on the Ledger page checks all.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Key readable by others</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Key lies beside the ledger</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Whoever has this folder can read the ledger until accounts are set up.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>No rules in force</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Rules {version}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <comment>Rules {version}, defaults to be checked</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepartmentTable</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
</context>
<context>
    <name>Departments</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>People on site</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Thirty minutes</source>
        <translation>三十分钟</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>added {n} min later</source>
        <translation>补录 迟 {n} 分</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Blow</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>For me to do</source>
        <translation>等我办</translation>
    </message>
    <message>
        <source>Fill the roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Take back, within 10 s</source>
        <translation>撤回，10 秒内</translation>
    </message>
    <message>
        <source>Call one more</source>
        <translation>加派部门</translation>
    </message>
    <message>
        <source>Confer</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Report complete</source>
        <translation>报完成</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation>综合执法哨</translation>
    </message>
    <message>
        <source>Key task</source>
        <translation>重点工作哨</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>应急处置哨</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>看建议</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Set as lead</source>
        <translation>定牵头</translation>
    </message>
    <message>
        <source>Link as recurrence</source>
        <translation>挂为反弹</translation>
    </message>
    <message>
        <source>Blow separately</source>
        <translation>另立新哨</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Stationed</source>
        <translation>驻</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>On call, first</source>
        <translation>备勤 1</translation>
    </message>
    <message>
        <source>On call, second</source>
        <translation>备勤 2</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Save what was agreed</source>
        <translation>存议定</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>First door</source>
        <translation>第一道门</translation>
    </message>
    <message>
        <source>Second door</source>
        <translation>第二道门</translation>
    </message>
    <message>
        <source>Third door</source>
        <translation>第三道门</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Sits in</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>LatestPane</name>
    <message>
        <source>Just written down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnDutyPane</name>
    <message>
        <source>Leader {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stationed</source>
        <translation type="unfinished">驻</translation>
    </message>
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list to export on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresenceChart</name>
    <message>
        <source>Presence on site</source>
        <translation>在场图</translation>
    </message>
    <message>
        <source>{time} limit</source>
        <translation>{time} 时限</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{n} waiting</source>
        <translation>{n} 件在等</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">今日</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation type="unfinished">哨单</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished">值守</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished">清单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished">台账</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation type="unfinished">大屏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Whistles, people, places, grounds, wording; pinyin initials work</source>
        <translation>搜哨单、人、地点、依据、原话&#x3000;可用拼音首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>done</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>L</source>
        <translation>牵</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>A</source>
        <translation>签</translation>
    </message>
    <message>
        <source>D</source>
        <translation>发</translation>
    </message>
    <message>
        <source>R</source>
        <translation>到</translation>
    </message>
    <message>
        <source>blown {time}</source>
        <translation>吹哨 {time}</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>已 {n} 分</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>{name} overdue by {time}</source>
        <translation>{name}已超时 {time}</translation>
    </message>
    <message>
        <source>{name} {word}, {time} left</source>
        <translation>{name}{word}，剩 {time}</translation>
    </message>
    <message>
        <source>{name} late, after {n} min</source>
        <translation>{name}迟到，用时 {n} 分</translation>
    </message>
    <message>
        <source>{name} arrived after {n} min</source>
        <translation>{name}已到，用时 {n} 分</translation>
    </message>
    <message>
        <source>No. {number}, {chip}, {place}, {text}, {aside}</source>
        <translation>{number} 号，{chip}，{place}，{text}，{aside}</translation>
    </message>
    <message>
        <source>No. {number}, {place}, {kind}; {departments}</source>
        <translation>{number} 号，{place}，{kind}；{departments}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
</context>
<context>
    <name>StripList</name>
    <message>
        <source>Whistles out</source>
        <translation>进行中的哨</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>For me to do</source>
        <translation>等我办</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{n} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks {done}/{all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review {month}/{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All whistles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whistles in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For me to do</source>
        <translation type="unfinished">等我办</translation>
    </message>
    <message>
        <source>There now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">今日</translation>
    </message>
    <message>
        <source>clerk on duty {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blow a whistle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one: no. {number}, closed {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whistle is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under ten {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the scene {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most pressing first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished">到场</translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type 1433 and then E for 14:33; without digits it is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>No. {number} {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blown before it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number} {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock runs on; the duty leader rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm no show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number} {name} is {minutes} min over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telephone: on the way, or not coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">现在</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checker must not be of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotline due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>No whistle is out</source>
        <translation>现在没有进行中的哨</translation>
    </message>
    <message>
        <source>{n} out</source>
        <translation>进行中的哨 {n}</translation>
    </message>
    <message>
        <source>{shown} of {all} rows</source>
        <translation>本页 {shown}，共 {all}</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>under ten minutes</source>
        <translation>剩不到十分</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>arrived {names}</source>
        <translation>已到 {names}</translation>
    </message>
    <message>
        <source>late {names}</source>
        <translation>迟到 {names}</translation>
    </message>
    <message>
        <source>F11 leaves</source>
        <translation>F11 退出</translation>
    </message>
</context>
<context>
    <name>WallClock</name>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>第 {n} 周</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Shaotai</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>out {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not noted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
