<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>组成部分与许可证</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The folder of licences is missing beside the program. Install it again.</source>
        <translation>程序旁的 licences 文件夹不在了，请重新安装。</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Shaotai {version}</source>
        <translation>哨台 {version}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Copyright 2026 The Shaotai authors. The parts below keep their own licences.</source>
        <translation>自由软件，Apache License 2.0 许可。版权 2026 哨台作者。下列各部分各依其许可证。</translation>
    </message>
    <message>
        <source>It runs from its source; the texts are those of the packages installed on this computer.</source>
        <translation>从源代码运行；全文取自本机装的各个包。</translation>
    </message>
    <message>
        <source>The texts also lie as files in {folder}.</source>
        <translation>全文也在文件夹 {folder} 里。</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>the limit {time} has not passed</source>
        <translation>时限 {time} 还没过</translation>
    </message>
    <message>
        <source>{n} task(s) open</source>
        <translation>还有 {n} 项任务</translation>
    </message>
    <message>
        <source>possible when the work is done</source>
        <translation>任务完成后才能许可</translation>
    </message>
    <message>
        <source>Telephone ...</source>
        <translation>打电话叫人…</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Arrived ...</source>
        <translation>到场…</translation>
    </message>
    <message>
        <source>Objects ...</source>
        <translation>提异议…</translation>
    </message>
    <message>
        <source>Confirm no show</source>
        <translation>确认未报到</translation>
    </message>
    <message>
        <source>Rule ...</source>
        <translation>裁定…</translation>
    </message>
    <message>
        <source>More people ...</source>
        <translation>增援到场…</translation>
    </message>
    <message>
        <source>Give a task ...</source>
        <translation>交办任务…</translation>
    </message>
    <message>
        <source>Finish a task ...</source>
        <translation>办结任务…</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>报任务完成</translation>
    </message>
    <message>
        <source>Leave ...</source>
        <translation>撤离…</translation>
    </message>
    <message>
        <source>Relieve ...</source>
        <translation>接替…</translation>
    </message>
    <message>
        <source>Permit to leave ...</source>
        <translation>撤离许可…</translation>
    </message>
    <message>
        <source>Left without ground ...</source>
        <translation>记擅自撤离…</translation>
    </message>
    <message>
        <source>Stand down ...</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Do not count as late ...</source>
        <translation>迟到免计…</translation>
    </message>
    <message>
        <source>Correct a time ...</source>
        <translation>更正时间…</translation>
    </message>
    <message>
        <source>Close the conference ...</source>
        <translation>结束会商…</translation>
    </message>
    <message>
        <source>Confer ...</source>
        <translation>会商…</translation>
    </message>
    <message>
        <source>Its conference</source>
        <translation>去它的会商</translation>
    </message>
    <message>
        <source>Send to screening</source>
        <translation>送甄别</translation>
    </message>
    <message>
        <source>Fill in the form</source>
        <translation>填吹哨表</translation>
    </message>
    <message>
        <source>Approve and blow</source>
        <translation>签发吹哨</translation>
    </message>
    <message>
        <source>Return it ...</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Merge ...</source>
        <translation>并哨…</translation>
    </message>
    <message>
        <source>Withdraw ...</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Call one more ...</source>
        <translation>加派部门…</translation>
    </message>
    <message>
        <source>Report complete ...</source>
        <translation>报完成…</translation>
    </message>
    <message>
        <source>Check ...</source>
        <translation>核查…</translation>
    </message>
    <message>
        <source>Rate ...</source>
        <translation>评价…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>rate it first</source>
        <translation>先评价</translation>
    </message>
    <message>
        <source>It came back: blow again</source>
        <translation>反弹：另吹一哨</translation>
    </message>
    <message>
        <source>Sign later ...</source>
        <translation>补签…</translation>
    </message>
    <message>
        <source>Conference on the road ...</source>
        <translation>现场会商 …</translation>
    </message>
    <message>
        <source>Escalation ...</source>
        <translation>提级…</translation>
    </message>
    <message>
        <source>Off the ledger ...</source>
        <translation>恢复办理…</translation>
    </message>
    <message>
        <source>On the ledger ...</source>
        <translation>挂账…</translation>
    </message>
    <message>
        <source>Witness ...</source>
        <translation>记见证人…</translation>
    </message>
    <message>
        <source>Leader on the scene ...</source>
        <translation>领导到场…</translation>
    </message>
    <message>
        <source>Leader leaves ...</source>
        <translation>领导离场…</translation>
    </message>
    <message>
        <source>From a superior ...</source>
        <translation>上级指示 …</translation>
    </message>
    <message>
        <source>Answer to a superior ...</source>
        <translation>答复上级 …</translation>
    </message>
    <message>
        <source>Opinion of a department ...</source>
        <translation>记部门意见…</translation>
    </message>
    <message>
        <source>Task force ...</source>
        <translation>加入专班…</translation>
    </message>
    <message>
        <source>Issue an order ...</source>
        <translation>签发调度令…</translation>
    </message>
    <message>
        <source>Order received ...</source>
        <translation>调度令签收…</translation>
    </message>
    <message>
        <source>Correct the facts ...</source>
        <translation>更正事实…</translation>
    </message>
    <message>
        <source>Call off the whistle ...</source>
        <translation>解除全哨…</translation>
    </message>
    <message>
        <source>Conference: {title}</source>
        <translation>会商：{title}</translation>
    </message>
    <message>
        <source>nobody has arrived</source>
        <translation>还没有部门到场</translation>
    </message>
    <message>
        <source>an objection to be ruled</source>
        <translation>有异议待裁定</translation>
    </message>
    <message>
        <source>{n} department(s) not done</source>
        <translation>还有 {n} 家没完成</translation>
    </message>
</context>
<context>
    <name>AgendaSide</name>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>{n} matters</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>As it would be written now; it is fixed at the cut-off.</source>
        <translation>此刻写成的样子，到数据截止时锁定。</translation>
    </message>
    <message>
        <source>Amber from the second time, red from the third, with a supervision sheet proposed.</source>
        <translation>2 次起标黄，3 次起标红，并提请督办。</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>What was tried</source>
        <translation>做过什么</translation>
    </message>
    <message>
        <source>What the township did itself</source>
        <translation>本镇自己做过什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>As 1430</source>
        <translation>如 1430</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Goes on / began again / beyond our powers, and why</source>
        <translation>仍在继续 / 已停又起 / 无力处置，说明原因</translation>
    </message>
    <message>
        <source>Why blow all the same</source>
        <translation>仍要吹哨的理由</translation>
    </message>
    <message>
        <source>Why this lead</source>
        <translation>定牵头的理由</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>How approved</source>
        <translation>签发方式</translation>
    </message>
    <message>
        <source>Offence found on the spot</source>
        <translation>当场发现违法，先吹后签</translation>
    </message>
    <message>
        <source>Public opinion</source>
        <translation>有舆情风险</translation>
    </message>
    <message>
        <source>Crosses a boundary</source>
        <translation>跨区域</translation>
    </message>
    <message>
        <source>Tried first</source>
        <translation>属地先办</translation>
    </message>
    <message>
        <source>Own duty</source>
        <translation>自办事项</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Needed for this kind: {kind}</source>
        <translation>{kind}必填：先说明本镇自己做过什么</translation>
    </message>
    <message>
        <source>Not yet; sign within {n} h</source>
        <translation>先吹后签，{n} 小时内补签</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人签发</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写理由</translation>
    </message>
</context>
<context>
    <name>Blow</name>
    <message>
        <source>Blown {serial}, {n} departments called, due {time}. Ctrl P prints it.</source>
        <translation>已吹哨{serial}，叫 {n} 家，{time} 前到场。Ctrl P 打印。</translation>
    </message>
    <message>
        <source>Kept as a draft in the inbox.</source>
        <translation>已存草稿，在“哨源甄别”页。</translation>
    </message>
    <message>
        <source>Joined into {number}.</source>
        <translation>已并入{number}。</translation>
    </message>
    <message>
        <source>Unfinished form of {time}</source>
        <translation>上次没有写完的哨单 {time}</translation>
    </message>
    <message>
        <source>{n} more besides</source>
        <translation>另有 {n} 份</translation>
    </message>
    <message>
        <source>Linked as a recurrence of {number}</source>
        <translation>挂为{number}的反弹</translation>
    </message>
    <message>
        <source>Own duty</source>
        <translation>属本镇自办</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nobody of {name} can be called</source>
        <translation>{name}现在无人可叫</translation>
    </message>
    <message>
        <source>You may blow; the clock runs, the hole is noted.</source>
        <translation>可先吹哨，钟照走，空档另记。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{name}: {away}</source>
        <translation>{name}：{away}</translation>
    </message>
    <message>
        <source>Blow all the same</source>
        <translation>仍然吹哨</translation>
    </message>
    <message>
        <source>{n} earlier here within {days} days</source>
        <translation>同一地点 {days} 天内有过 {n} 次哨</translation>
    </message>
    <message>
        <source>{number} is still in hand: {facts}</source>
        <translation>{number}正在办理：{facts}</translation>
    </message>
    <message>
        <source>Linked, it is kept as a recurrence. None of them is in hand.</source>
        <translation>销哨后再起，会记为“反弹”。正在进行的哨中没有此处。</translation>
    </message>
</context>
<context>
    <name>BlowForm</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>哨类</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>{refusal} Alt {n} makes it “{kind}”, to be signed within {hours} h.</source>
        <translation>{refusal}可按 Alt {n} 改{kind}，{hours} 小时内补签。</translation>
    </message>
</context>
<context>
    <name>BlowPage</name>
    <message>
        <source>New whistle</source>
        <translation>新哨</translation>
    </message>
</context>
<context>
    <name>BlowSheet</name>
    <message>
        <source>Limits are default values; check them against the rules of the district.</source>
        <translation>时限是默认值，请按本区规定核对。每条建议都留下匹配的词，随哨单存档。</translation>
    </message>
    <message>
        <source>{name} did not answer; next {who} {how}.</source>
        <translation>{name}没接。下一个 {who} {how}。</translation>
    </message>
    <message>
        <source>{name} did not answer.</source>
        <translation>{name}没接，名单叫完了。</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Roster of the month</source>
        <translation>本月值班表</translation>
    </message>
    <message>
        <source>Holes and broken rules</source>
        <translation>空档和违反的规则</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>L</source>
        <translation>假</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>还没设好</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>还没排</translation>
    </message>
    <message>
        <source>{month} / {year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Open the people</source>
        <translation>去人员</translation>
    </message>
    <message>
        <source>Nobody can be rostered yet.</source>
        <translation>还没有可排的人。</translation>
    </message>
    <message>
        <source>Enter the officers and members first.</source>
        <translation>先在人员里录入派驻人员和本部人员。</translation>
    </message>
    <message>
        <source>Standard shifts and needs</source>
        <translation>用标准班次和需求</translation>
    </message>
    <message>
        <source>Enter the needs one by one</source>
        <translation>逐条录入需求</translation>
    </message>
    <message>
        <source>Nothing is to be covered yet.</source>
        <translation>还没有值守需求。</translation>
    </message>
    <message>
        <source>One leader and two clerks a day, day and night of each stationed department, two on call of each.</source>
        <translation>标准：每天带班领导 1 人、值班员 2 人；常驻部门白班夜班各 1 人；其他部门备勤 2 人。</translation>
    </message>
    <message>
        <source>Take {year} in</source>
        <translation>导入 {year} 年</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>The holidays of {year} are not known.</source>
        <translation>{year}年放假安排未导入。</translation>
    </message>
    <message>
        <source>Its holidays count as plain days until they are.</source>
        <translation>导入前，节假日都按平常日子排。</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Copy the month before</source>
        <translation>照抄上个月</translation>
    </message>
    <message>
        <source>{month}: not planned yet.</source>
        <translation>{month} 还没排班。</translation>
    </message>
    <message>
        <source>{n} duties wait for somebody.</source>
        <translation>有 {n} 班要有人值。</translation>
    </message>
    <message>
        <source>Wanting before the next step</source>
        <translation>下一步之前还缺</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关联哨单</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案情</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>会商结论</translation>
    </message>
    <message>
        <source>Water by 11-30 clear the river bed; support: Police   (Enter keeps it)</source>
        <translation>水务 11-30前 清理河道，公安配合&#x3000;（Enter 记下）</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Shares of responsibility</source>
        <translation>责任分担</translation>
    </message>
    <message>
        <source>Put in, and proposed to be made up for</source>
        <translation>部门投入和拟补偿</translation>
    </message>
    <message>
        <source>Before and after it</source>
        <translation>前后会商</translation>
    </message>
    <message>
        <source>chair {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message>
        <source>recorder {name}</source>
        <translation>记录 {name}</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>{n} 号</translation>
    </message>
    <message>
        <source>Not concluded yet.</source>
        <translation>还没形成结论。</translation>
    </message>
    <message>
        <source>Nothing is to be done yet.</source>
        <translation>还没有议定事项。</translation>
    </message>
    <message>
        <source>excused: {reason}</source>
        <translation>请假：{reason}</translation>
    </message>
    <message>
        <source>cost {sum}</source>
        <translation>投入 {sum}</translation>
    </message>
    <message>
        <source>made up for {sum}</source>
        <translation>拟补偿 {sum}</translation>
    </message>
    <message>
        <source>in the proposal</source>
        <translation>已列入建议</translation>
    </message>
    <message>
        <source>adds to</source>
        <translation>补充的是</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>补充会商</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>Which items</source>
        <translation>看哪些</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按期限</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Who to call</source>
        <translation>该叫谁</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已勾选</translation>
    </message>
</context>
<context>
    <name>CallPane</name>
    <message>
        <source>Add a department: its name or pinyin initials, then Enter</source>
        <translation>再加一家，输入名称或拼音首字母，Enter 加上</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>再加一家</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>该叫谁</translation>
    </message>
    <message>
        <source>After the blow</source>
        <translation>吹哨后</translation>
    </message>
    <message>
        <source>{words} words fit {items} items of the duty list</source>
        <translation>{words} 个词对上责任清单 {items} 条</translation>
    </message>
    <message>
        <source>nothing recognised yet</source>
        <translation>还没认出事项</translation>
    </message>
    <message>
        <source>Alt ↓ enter, Space tick, L lead, N no answer</source>
        <translation>Alt ↓ 进入，空格勾选，L 牵头，N 没接</translation>
    </message>
    <message>
        <source>Left out, the township&apos;s own: {items}</source>
        <translation>未列入，属本镇自办：{items}</translation>
    </message>
    <message>
        <source>all clocks start together and stop on arrival</source>
        <translation>钟同时起走，到场为止</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Added by hand</source>
        <translation>人工添加</translation>
    </message>
    <message>
        <source>Answers for {place}</source>
        <translation>管着{place}</translation>
    </message>
    <message>
        <source>Called for {serial} too: {text}</source>
        <translation>{serial}也叫过：{text}</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>signature overdue</source>
        <translation>补签超期</translation>
    </message>
    <message>
        <source>to be signed by {time}</source>
        <translation>{time} 前补签</translation>
    </message>
    <message>
        <source>signed late</source>
        <translation>补签迟</translation>
    </message>
    <message>
        <source>in conference</source>
        <translation>会商中</translation>
    </message>
    <message>
        <source>public opinion</source>
        <translation>舆情</translation>
    </message>
    <message>
        <source>across the boundary</source>
        <translation>跨界</translation>
    </message>
    <message>
        <source>from paper {serial}</source>
        <translation>补录自 {serial}</translation>
    </message>
    <message>
        <source>left without ground {n}</source>
        <translation>擅自撤离 {n}</translation>
    </message>
    <message>
        <source>late {n}</source>
        <translation>迟 {n} 家</translation>
    </message>
    <message>
        <source>{n} expected</source>
        <translation>等 {n} 家</translation>
    </message>
    <message>
        <source>all {n} in time</source>
        <translation>{n} 家均在时限内到场</translation>
    </message>
</context>
<context>
    <name>ColumnPane</name>
    <message>
        <source>This sheet is</source>
        <translation>这张表是</translation>
    </message>
    <message>
        <source>Leave this sheet out</source>
        <translation>不导入这张表</translation>
    </message>
    <message>
        <source>First row of the header</source>
        <translation>表头首行</translation>
    </message>
    <message>
        <source>Last row of the header</source>
        <translation>表头末行</translation>
    </message>
    <message>
        <source>header from row</source>
        <translation>表头从第几行</translation>
    </message>
    <message>
        <source>to row</source>
        <translation>到第几行</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>怎么认的</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>表里的列</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{header} is read as</source>
        <translation>{header}读作</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>by its header</source>
        <translation>按表头</translation>
    </message>
    <message>
        <source>header is alike</source>
        <translation>表头相近</translation>
    </message>
    <message>
        <source>names a department</source>
        <translation>表头是单位名</translation>
    </message>
    <message>
        <source>names a day</source>
        <translation>列名是日期</translation>
    </message>
    <message>
        <source>as chosen before</source>
        <translation>上次选的</translation>
    </message>
    <message>
        <source>chosen now</source>
        <translation>刚才选的</translation>
    </message>
    <message>
        <source>Nothing of this sheet is entered. Choose above what it is to change that.</source>
        <translation>这张表不导入。要导入，请在上面选它是什么。</translation>
    </message>
</context>
<context>
    <name>Conference</name>
    <message>
        <source>Goes round; its words stand still now.</source>
        <translation>已送会签，文字不再改。</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>已办结。</translation>
    </message>
    <message>
        <source>More orders</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Facts of the case ...</source>
        <translation>案情 …</translation>
    </message>
    <message>
        <source>Another time or place ...</source>
        <translation>改时间或地点 …</translation>
    </message>
    <message>
        <source>A thing to be done, with its measure ...</source>
        <translation>议定事项（写标准和数量）…</translation>
    </message>
    <message>
        <source>Shares of responsibility ...</source>
        <translation>责任分担 …</translation>
    </message>
    <message>
        <source>Proposal of compensation ...</source>
        <translation>补偿建议 …</translation>
    </message>
    <message>
        <source>Somebody else at the table ...</source>
        <translation>列席人员 …</translation>
    </message>
    <message>
        <source>What a department put in ...</source>
        <translation>部门投入 …</translation>
    </message>
    <message>
        <source>Adjourn ...</source>
        <translation>休会 …</translation>
    </message>
    <message>
        <source>End without consensus ...</source>
        <translation>按未达成一致结束 …</translation>
    </message>
    <message>
        <source>Call it off ...</source>
        <translation>取消会商 …</translation>
    </message>
    <message>
        <source>Supplement ...</source>
        <translation>补充会商 …</translation>
    </message>
    <message>
        <source>Its action items</source>
        <translation>议定事项的办理</translation>
    </message>
    <message>
        <source>Notice on paper</source>
        <translation>会商通知</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>会商签到表</translation>
    </message>
    <message>
        <source>Record on paper</source>
        <translation>会商纪要</translation>
    </message>
    <message>
        <source>Record for Word</source>
        <translation>纪要存成 Word</translation>
    </message>
    <message>
        <source>Proposal of compensation on paper</source>
        <translation>补偿建议表</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>A thing to be done</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Change a decision</source>
        <translation>改议定事项</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>the post itself</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>11-30, Friday, end of month</source>
        <translation>11-30、周五、月底</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Written down, due {day}.</source>
        <translation>已记下，{day} 前办结。</translation>
    </message>
    <message>
        <source>What a department put in</source>
        <translation>部门投入</translation>
    </message>
    <message>
        <source>one digger</source>
        <translation>挖掘机</translation>
    </message>
    <message>
        <source>Cost, yuan</source>
        <translation>投入（元）</translation>
    </message>
    <message>
        <source>Made up for, yuan</source>
        <translation>拟补偿（元）</translation>
    </message>
    <message>
        <source>On which ground</source>
        <translation>补偿依据</translation>
    </message>
    <message>
        <source>Kept. F10 takes lines into the proposal.</source>
        <translation>已记下。F10 可列入补偿建议。</translation>
    </message>
    <message>
        <source>Proposal of compensation</source>
        <translation>补偿建议</translation>
    </message>
    <message>
        <source>Take into the proposal</source>
        <translation>列入建议</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>{n} lines, {sum}.</source>
        <translation>列入 {n} 行，共 {sum}。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>会商通知</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>会商纪要</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Give notice: {title}</source>
        <translation>发会商通知：{title}</translation>
    </message>
    <message>
        <source>Give notice</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开会时间</translation>
    </message>
    <message>
        <source>1530, or 11-25 0900</source>
        <translation>1530，或 11-25 0900</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>meeting room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Called for {time}, {place}. Ctrl P prints the notice.</source>
        <translation>已通知 {time} 在{place}会商。Ctrl P 印通知。</translation>
    </message>
    <message>
        <source>Begin: {title}</source>
        <translation>开会：{title}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>In session since {time}.</source>
        <translation>{time} 开会。</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案情</translation>
    </message>
    <message>
        <source>About</source>
        <translation>会商事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已存。</translation>
    </message>
    <message>
        <source>The one conclusion</source>
        <translation>会商结论（只有一个）</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>形成意见</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Concluded. Decisions and shares can still be written; then send it round.</source>
        <translation>意见已形成。议定事项和分担还能写，写完送会签。</translation>
    </message>
    <message>
        <source>opinions that differ stand beside it, not in it</source>
        <translation>不同意见记在旁边，不写进结论</translation>
    </message>
    <message>
        <source>Adjourn: {title}</source>
        <translation>休会：{title}</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>休会</translation>
    </message>
    <message>
        <source>Goes on at</source>
        <translation>续会时间</translation>
    </message>
    <message>
        <source>Goes on {time}; the roll is called anew.</source>
        <translation>{time} 续会，重新点到。</translation>
    </message>
    <message>
        <source>signatures are asked for anew; positions stay as a draft</source>
        <translation>会签重来，表态留作底稿</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>No consensus: {title}</source>
        <translation>未达成一致：{title}</translation>
    </message>
    <message>
        <source>Send it up</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>They differ on</source>
        <translation>分歧所在</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上报到</translation>
    </message>
    <message>
        <source>Ended without consensus; its whistles are sent up.</source>
        <translation>未达成一致，关联哨单已上报。</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Issue the record</source>
        <translation>签发会商纪要</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Issued as no. {n}; its decisions are tasks now.</source>
        <translation>已签发，会商字 {n} 号。议定事项开始办理。</translation>
    </message>
    <message>
        <source>text, hash and number stand for good; later only a supplement</source>
        <translation>签发后正文、指纹、编号锁定，只能补充会商</translation>
    </message>
    <message>
        <source>Supplement to: {title}</source>
        <translation>补充会商：{title}</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>提请</translation>
    </message>
    <message>
        <source>supplement: {title}</source>
        <translation>补充：{title}</translation>
    </message>
    <message>
        <source>Proposed with the same departments.</source>
        <translation>已提请，部门照旧。</translation>
    </message>
    <message>
        <source>what is issued does not change; the supplement has a number of its own</source>
        <translation>原纪要不变，补充会商另编号</translation>
    </message>
    <message>
        <source>{unit}: who came</source>
        <translation>{unit}：谁到会</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>记到会</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>{unit} is excused</source>
        <translation>{unit}请假</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>记请假</translation>
    </message>
    <message>
        <source>a written opinion can still be noted</source>
        <translation>有书面意见的，之后照样能记</translation>
    </message>
    <message>
        <source>{unit}: {position}</source>
        <translation>{unit}：{position}</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>In its words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>printed as it stands beside the conclusion</source>
        <translation>原样印在结论旁边</translation>
    </message>
    <message>
        <source>{unit}: its position</source>
        <translation>{unit}：表态</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>保留意见</translation>
    </message>
    <message>
        <source>Why it refuses</source>
        <translation>拒签理由</translation>
    </message>
    <message>
        <source>{unit}: {how}</source>
        <translation>{unit}：{how}</translation>
    </message>
    <message>
        <source>One more department</source>
        <translation>加参会部门</translation>
    </message>
    <message>
        <source>Seat it</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>name, or initials of the pinyin</source>
        <translation>名称，或拼音首字母</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>{unit} sits there.</source>
        <translation>{unit}已加入。</translation>
    </message>
    <message>
        <source>{unit}: its part</source>
        <translation>{unit}：身份</translation>
    </message>
    <message>
        <source>Somebody else at the table</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>expert, party, witness</source>
        <translation>专家、当事人、见证人</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Shares of responsibility</source>
        <translation>责任分担</translation>
    </message>
    <message>
        <source>{name}: per cent</source>
        <translation>{name}：分担比例</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{name}: ground</source>
        <translation>{name}：理由</translation>
    </message>
    <message>
        <source>Keep the shares</source>
        <translation>存分担</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>The shares are kept.</source>
        <translation>责任分担已存。</translation>
    </message>
    <message>
        <source>The shares are taken back.</source>
        <translation>责任分担已撤回。</translation>
    </message>
    <message>
        <source>100 %, complete</source>
        <translation>合计 100%，齐了</translation>
    </message>
    <message>
        <source>{n} % left</source>
        <translation>还差 {n}%</translation>
    </message>
    <message>
        <source>{n} % too much</source>
        <translation>多了 {n}%</translation>
    </message>
    <message>
        <source>{n} wanting</source>
        <translation>还缺 {n} 项</translation>
    </message>
    <message>
        <source>{n} items open</source>
        <translation>{n} 件未销号</translation>
    </message>
    <message>
        <source>Send it round</source>
        <translation>送会签</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>ConferencePage</name>
    <message>
        <source>Conference</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Filed PDF, text SHA-256 {mark}</source>
        <translation>已存档的 PDF，正文 SHA-256 {mark}</translation>
    </message>
    <message>
        <source>Nothing is wanting.</source>
        <translation>什么都不缺。</translation>
    </message>
    <message>
        <source>There is no record yet to be saved for Word.</source>
        <translation>还没有会商结论，没有纪要可存。</translation>
    </message>
</context>
<context>
    <name>Conferences</name>
    <message>
        <source>About which whistle</source>
        <translation>为哪张哨单会商</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>number, place, or initials of the pinyin</source>
        <translation>哨号、地点或拼音首字母</translation>
    </message>
    <message>
        <source>No. {number} {place}</source>
        <translation>{number} 号 {place}</translation>
    </message>
    <message>
        <source>Confer about no. {number}</source>
        <translation>提请会商：{number} 号哨</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>提请</translation>
    </message>
    <message>
        <source>About</source>
        <translation>会商事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>提请事由</translation>
    </message>
    <message>
        <source>what the departments cannot settle alone</source>
        <translation>各部门自己定不下来的是什么</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>numbers of other whistles, such as 85, 86</source>
        <translation>别的哨号，如 85、86</translation>
    </message>
    <message>
        <source>Proposed. Next: give notice, or begin by hand.</source>
        <translation>已提请。下一步：发通知。</translation>
    </message>
    <message>
        <source>one leads; the digit again takes a department away</source>
        <translation>一家牵头；再按一次数字撤下</translation>
    </message>
    <message>
        <source>Approval and supervision conference</source>
        <translation>审批和监管协调会商</translation>
    </message>
    <message>
        <source>Proposed. Next: give notice.</source>
        <translation>已提请。下一步：发通知。</translation>
    </message>
    <message>
        <source>who approves and who supervises must both be there</source>
        <translation>审批部门、监管部门都要到</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>参会部门</translation>
    </message>
    <message>
        <source>Call off: {title}</source>
        <translation>取消会商：{title}</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>取消会商</translation>
    </message>
    <message>
        <source>Called off; its whistles are free for another conference.</source>
        <translation>已取消，关联哨单可以另行会商。</translation>
    </message>
    <message>
        <source>{place}: {facts}</source>
        <translation>{place}{facts}</translation>
    </message>
    <message>
        <source>{n} unsigned</source>
        <translation>{n} 家未签</translation>
    </message>
    <message>
        <source>{n} items open</source>
        <translation>{n} 件未销号</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>参会部门</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Which conferences</source>
        <translation>哪些会商</translation>
    </message>
    <message>
        <source>No conference here. N proposes one about a whistle, R writes one down on the road.</source>
        <translation>这里没有会商。N 为一张哨单提请，R 记现场会商。</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On the road: no. {number} {place}</source>
        <translation>现场会商：{number} 号 {place}</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>写成会商</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>各家态度</translation>
    </message>
    <message>
        <source>Who differs</source>
        <translation>不同意见</translation>
    </message>
    <message>
        <source>only where somebody reserves or disagrees: Water: not our river; ...</source>
        <translation>有保留或不同意的写一句，几家时写“水务：……；国土：……”</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Written down: {title}. Next: send it round.</source>
        <translation>已写成：{title}。下一步：送会签。</translation>
    </message>
    <message>
        <source>each line one thing: department, until when, what; Tab goes on</source>
        <translation>数字记态度，Tab 往下；事项一行一件：部门 期限 内容</translation>
    </message>
</context>
<context>
    <name>DepartmentMenu</name>
    <message>
        <source>Departments shown</source>
        <translation>显示哪些部门</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show none</source>
        <translation>全部不显示</translation>
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
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>超 {time}</translation>
    </message>
    <message>
        <source>took {n} min</source>
        <translation>用时 {n} 分</translation>
    </message>
    <message>
        <source>late, {n} min</source>
        <translation>迟到 {n} 分</translation>
    </message>
    <message>
        <source>no show</source>
        <translation>未报到</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>免计</translation>
    </message>
    <message>
        <source>{n} on site</source>
        <translation>在场 {n} 人</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>not set out</source>
        <translation>未出发</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>{n} open: {task}</source>
        <translation>余 {n} 项：{task}</translation>
    </message>
    <message>
        <source>reported done {time}</source>
        <translation>{time} 报完成</translation>
    </message>
    <message>
        <source>{done}/{all} done</source>
        <translation>{done}/{all} 已完成</translation>
    </message>
</context>
<context>
    <name>DutyLog</name>
    <message>
        <source>Note a call</source>
        <translation>记来电</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Noted. It stays open until B settles it.</source>
        <translation>已记下，未办结。办完按 B 办结。</translation>
    </message>
    <message>
        <source>an empty time is now; only the content is needed</source>
        <translation>时间不写就是现在；只有内容必填</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Correct the entry of {time}</source>
        <translation>更正 {time} 的记事</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected; what stood there before stays in the journal.</source>
        <translation>已更正，原来写的留在日志台账里。</translation>
    </message>
    <message>
        <source>an empty time stays as it is; after the signature only a follow-up is possible</source>
        <translation>时间不写就不改；交班签字后只能记续报</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报次</translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation>续报：{what}</translation>
    </message>
    <message>
        <source>the final report settles the matter</source>
        <translation>终报即办结</translation>
    </message>
    <message>
        <source>Settle: {what}</source>
        <translation>办结：{what}</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>By</source>
        <translation>办结人</translation>
    </message>
    <message>
        <source>Settled by {name}.</source>
        <translation>已办结（{name}）。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>来电单位</translation>
    </message>
    <message>
        <source>who called</source>
        <translation>谁打来的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>whom, when</source>
        <translation>谁，几点</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>{n}号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No entry yet: a nil record. N notes a call, F8 does from anywhere.</source>
        <translation>还没有记事，就是零记录。按 N 记来电；在哪一页都可按 F8。</translation>
    </message>
    <message>
        <source>This watch</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未办结的事。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>值班日志还是空的。</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open {n}</source>
        <translation>未办结 {n}</translation>
    </message>
    <message>
        <source>settled {n}</source>
        <translation>已办结 {n}</translation>
    </message>
    <message>
        <source>Settled {time} by {name}: {outcome}</source>
        <translation>{time} {name}办结：{outcome}</translation>
    </message>
    <message>
        <source>Whistle: {number} {place}</source>
        <translation>哨单：{number} {place}</translation>
    </message>
    <message>
        <source>Noted by {name}, {time}</source>
        <translation>{name} {time} 记</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
</context>
<context>
    <name>DutyOrders</name>
    <message>
        <source>Agree to the swap ...</source>
        <translation>同意换班…</translation>
    </message>
    <message>
        <source>Decline the swap ...</source>
        <translation>不同意换班…</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Swap ...</source>
        <translation>换班…</translation>
    </message>
    <message>
        <source>Leave ...</source>
        <translation>请假…</translation>
    </message>
    <message>
        <source>Stood as planned ...</source>
        <translation>补登：按表值过…</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>Stand-in ...</source>
        <translation>安排顶班…</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>迟到上岗</translation>
    </message>
    <message>
        <source>Out with a whistle ...</source>
        <translation>随哨出动…</translation>
    </message>
    <message>
        <source>Back at the post</source>
        <translation>回岗</translation>
    </message>
    <message>
        <source>Relief ...</source>
        <translation>中途接替…</translation>
    </message>
    <message>
        <source>Hand the watch over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>下岗</translation>
    </message>
    <message>
        <source>Statement to the check ...</source>
        <translation>查岗情况说明…</translation>
    </message>
    <message>
        <source>Spot check ...</source>
        <translation>查岗…</translation>
    </message>
    <message>
        <source>from {time} on</source>
        <translation>{time} 起可办</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>With</source>
        <translation>换给谁</translation>
    </message>
    <message>
        <source>name, initials, or the day in return</source>
        <translation>姓名、首字母，或换回的日子</translation>
    </message>
    <message>
        <source>Asked for. It counts once a leader agrees and the office records it.</source>
        <translation>申请已记。带班领导同意、党政办登记后才算数。</translation>
    </message>
    <message>
        <source>a leader&apos;s consent and the office&apos;s record are both needed</source>
        <translation>要带班领导同意，并在党政办登记</translation>
    </message>
    <message>
        <source>, who gives {duty} in return</source>
        <translation>，换回 {duty}</translation>
    </message>
    <message>
        <source>Agree to the swap</source>
        <translation>同意换班</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Leader who agrees</source>
        <translation>同意的领导</translation>
    </message>
    <message>
        <source>Record of the office</source>
        <translation>党政办登记</translation>
    </message>
    <message>
        <source>its number, or who wrote it down</source>
        <translation>登记号，或登记人</translation>
    </message>
    <message>
        <source>Swapped: {name} stands {duty}.</source>
        <translation>已换班：{duty} 由{name}值。</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>Decline the swap</source>
        <translation>不同意换班</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Declined; {name} keeps the duty.</source>
        <translation>未同意换班，仍由{name}值。</translation>
    </message>
    <message>
        <source>nobody stands in</source>
        <translation>不安排顶班</translation>
    </message>
    <message>
        <source>Consents to the hole</source>
        <translation>同意空档</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>准假</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>顶班的人</translation>
    </message>
    <message>
        <source>name or initials; the first line is nobody</source>
        <translation>姓名或首字母；第一行是不安排</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} is excused.</source>
        <translation>{name}已准假。</translation>
    </message>
    <message>
        <source>where the day would lack people, a stand-in or a leader&apos;s consent is needed</source>
        <translation>当天会缺人的，要有人顶班，或由带班领导同意空档</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>{name} is marked absent. Name a stand-in.</source>
        <translation>已记{name}缺岗。请安排顶班。</translation>
    </message>
    <message>
        <source>telephone first; somebody who comes late is put on duty all the same</source>
        <translation>先打电话；来晚了照样记到岗</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>顶班</translation>
    </message>
    <message>
        <source>{name} stands in.</source>
        <translation>由{name}顶班。</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>中途接替</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接替</translation>
    </message>
    <message>
        <source>{name} took over.</source>
        <translation>已由{name}接替。</translation>
    </message>
    <message>
        <source>Out with a whistle</source>
        <translation>随哨出动</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>出动</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>{name} is out.</source>
        <translation>{name}已出动。</translation>
    </message>
    <message>
        <source>who reports in on a scene goes out by that alone</source>
        <translation>到现场报到的，自动记出动</translation>
    </message>
    <message>
        <source>{name} is on duty since {time}.</source>
        <translation>{name}{time} 到岗。</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已回岗</translation>
    </message>
    <message>
        <source>{name} is back at the post.</source>
        <translation>{name}已回岗。</translation>
    </message>
    <message>
        <source>{name} is off duty since {time}.</source>
        <translation>{name}{time} 下岗。</translation>
    </message>
    <message>
        <source>Stood as planned</source>
        <translation>补登：按表值过</translation>
    </message>
    <message>
        <source>who did not come is marked absent</source>
        <translation>没来的另记缺岗</translation>
    </message>
    <message>
        <source>a leader confirms for leaders and clerks; who did not come is marked absent</source>
        <translation>带班、值班员的班要领导确认；没来的另记缺岗</translation>
    </message>
    <message>
        <source>Note as stood</source>
        <translation>补登</translation>
    </message>
    <message>
        <source>{n} duties noted as stood.</source>
        <translation>补登了 {n} 个班。</translation>
    </message>
    <message>
        <source>name or initials</source>
        <translation>姓名或首字母</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>free that day</source>
        <translation>当日无班</translation>
    </message>
    <message>
        <source>for nothing in return</source>
        <translation>不换回</translation>
    </message>
    <message>
        <source>for {duty}</source>
        <translation>换回 {duty}</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>came late, {time}</source>
        <translation>迟到，{time} 到</translation>
    </message>
    <message>
        <source>Spot check of who stands now</source>
        <translation>查岗：现在在岗的人</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Note the check</source>
        <translation>记查岗</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查到</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>查岗人</translation>
    </message>
    <message>
        <source>Reminders for {month}/{day}</source>
        <translation>{month}月{day}日值班提醒</translation>
    </message>
    <message>
        <source>Note as reminded</source>
        <translation>记已提醒</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminded by</source>
        <translation>提醒人</translation>
    </message>
    <message>
        <source>{n} noted as reminded; {rest} left.</source>
        <translation>已记提醒 {n} 人，还差 {rest} 人。</translation>
    </message>
    <message>
        <source>{done} of {all} are reminded; digits mark the line</source>
        <translation>已提醒 {done}/{all} 人；敲数字记当前这一行</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>{month}, edition {n}, sent to the offices</source>
        <translation>{month} 第 {n} 版发到各部门</translation>
    </message>
    <message>
        <source>Note as sent</source>
        <translation>记已发</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>发送人</translation>
    </message>
    <message>
        <source>Edition {n} noted as sent to {count}.</source>
        <translation>已记：第 {n} 版发 {count} 家。</translation>
    </message>
    <message>
        <source>{done} of {all} have this edition</source>
        <translation>这一版已发 {done}/{all} 家</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>digits mark the line; lines without a mark were not checked</source>
        <translation>敲数字记当前这一行；没记的就是没查</translation>
    </message>
    <message>
        <source>not noted as come</source>
        <translation>上岗未登记</translation>
    </message>
    <message>
        <source>Checked {n}; all are there.</source>
        <translation>已查 {n} 人，都在。</translation>
    </message>
    <message>
        <source>Checked {n}, {away} not there. Note what they say; name a relief where one is due.</source>
        <translation>已查 {n} 人，{away} 人不在。记下本人说明，要换人就办接替。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Noted. The finding stands and is counted.</source>
        <translation>已记。查岗结果不变，照样计数。</translation>
    </message>
</context>
<context>
    <name>DutyPane</name>
    <message>
        <source>Leader {name}</source>
        <translation>带班领导 {name}</translation>
    </message>
    <message>
        <source>Clerk {name}</source>
        <translation>值班员 {name}</translation>
    </message>
    <message>
        <source>Stationed</source>
        <translation>常驻</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>nobody free</source>
        <translation>无人可叫</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>余 {n} 家</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已存。</translation>
    </message>
    <message>
        <source>several: between commas</source>
        <translation>多个，用逗号隔开</translation>
    </message>
    <message>
        <source>such as 9-25</source>
        <translation>如 9-25</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>due {day}</source>
        <translation>{day} 前办结</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>哨源</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Tried first</source>
        <translation>属地先办</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Lead chosen</source>
        <translation>定牵头理由</translation>
    </message>
    <message>
        <source>Own duty, blown all the same</source>
        <translation>自办事项吹哨理由</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>提级</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处置结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>专班</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>From superiors</source>
        <translation>上级指示</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终结理由</translation>
    </message>
    <message>
        <source>answered: {text}</source>
        <translation>已答复：{text}</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>{day} 前答复</translation>
    </message>
    <message>
        <source>order {a}, forces {b}, public interest {c}</source>
        <translation>秩序 {a}&#x3000;用力 {b}&#x3000;公益 {c}</translation>
    </message>
    <message>
        <source>reporter {n}</source>
        <translation>反映人 {n}</translation>
    </message>
    <message>
        <source>recheck {day}</source>
        <translation>{day} 回头看</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>blown {n} min later</source>
        <translation>{n} 分后吹哨</translation>
    </message>
    <message>
        <source>Own words: “{text}”</source>
        <translation>原话：“{text}”</translation>
    </message>
</context>
<context>
    <name>FairnessPane</name>
    <message>
        <source>Fair shares</source>
        <translation>轮值公平</translation>
    </message>
    <message>
        <source>Only the three at each end shown. All {n}</source>
        <translation>只列最多、最少各三人&#x3000;全部 {n} 人</translation>
    </message>
    <message>
        <source>Only the three at each end</source>
        <translation>只看最多、最少各三人</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here.</source>
        <translation>选一份文件，或拖到这里。</translation>
    </message>
    <message>
        <source>Departments, people, villages and grids, duty list, whistle ledger, rosters, leave, holidays: as the office keeps them.</source>
        <translation>能读：部门、人员、村社网格、职责清单、哨单台账、值班表、请假与意愿、节假日，办公室平时怎么记就怎么读。</translation>
    </message>
    <message>
        <source>.xlsx .xls .ods .csv; the file itself is only read, never changed.</source>
        <translation>.xlsx .xls .ods .csv；只读文件，不改文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files read lately</source>
        <translation>最近读过的文件</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>继续 {file}</translation>
    </message>
    <message>
        <source>Tables ({suffixes});;All files (*)</source>
        <translation>表格 ({suffixes});;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Words, number, pinyin initials</source>
        <translation>字词、编号、拼音首字母</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>哨类</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社</translation>
    </message>
    <message>
        <source>from 9-1</source>
        <translation>从 9-1</translation>
    </message>
    <message>
        <source>until 9-30</source>
        <translation>到 9-30</translation>
    </message>
    <message>
        <source>late only</source>
        <translation>只看迟到</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在手</translation>
    </message>
    <message>
        <source>Before the blow</source>
        <translation>吹哨前</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部哨类</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村社</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Deviations</source>
        <translation>不符之处</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>{n} still missing</source>
        <translation>还差 {n} 处</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可以吹哨</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Blow, call {n}</source>
        <translation>吹哨，叫 {n} 家</translation>
    </message>
    <message>
        <source>Blow</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
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
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Forces</name>
    <message>
        <source>names in the order of the calls: {names}</source>
        <translation>按呼叫先后写姓名：{names}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>值守方式</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联络人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Call order</source>
        <translation>呼叫顺序</translation>
    </message>
    <message>
        <source>Minutes to arrive</source>
        <translation>到场约需（分）</translation>
    </message>
    <message>
        <source>Enforcement powers</source>
        <translation>有执法权</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用日</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Department kept.</source>
        <translation>部门已存。</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>到场分</translation>
    </message>
    <message>
        <source>Enforces</source>
        <translation>执法权</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No department yet. Import the office&apos;s list (Ctrl 8) or write one (N).</source>
        <translation>还没有部门。导入本所的名单（Ctrl 8），或写一家（N）。</translation>
    </message>
    <message>
        <source>stationed {n}</source>
        <translation>常驻 {n} 家</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>执法证</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>可值夜</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>驾驶</translation>
    </message>
    <message>
        <source>Officer kept.</source>
        <translation>人员已存。</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Post {name} to the command post</source>
        <translation>派{name}常驻</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>派驻</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>open when empty</source>
        <translation>不写就是不定期</translation>
    </message>
    <message>
        <source>{name} is posted.</source>
        <translation>{name}已派驻。</translation>
    </message>
    <message>
        <source>at no. {number}</source>
        <translation>在 {number} 号哨</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可叫</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>持证</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nobody yet. Import the office&apos;s list (Ctrl 8) or write one (N).</source>
        <translation>还没有人。导入本所的名单（Ctrl 8），或写一个（N）。</translation>
    </message>
    <message>
        <source>free {n}</source>
        <translation>可叫 {n} 人</translation>
    </message>
    <message>
        <source>out {n}</source>
        <translation>出动 {n} 人</translation>
    </message>
    <message>
        <source>Forces</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>排班依据</translation>
    </message>
    <message>
        <source>Recall {name}</source>
        <translation>召回{name}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{name} is recalled.</source>
        <translation>{name}已召回。</translation>
    </message>
    <message>
        <source>New posting</source>
        <translation>新派驻</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>name or initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Posted.</source>
        <translation>已派驻。</translation>
    </message>
    <message>
        <source>{name}: at the post.</source>
        <translation>{name}：在岗。</translation>
    </message>
    <message>
        <source>{name}: absent.</source>
        <translation>{name}：缺岗。</translation>
    </message>
    <message>
        <source>ended or to come</source>
        <translation>已结束或未到期</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>未记</translation>
    </message>
    <message>
        <source>at the post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>at the post {n}</source>
        <translation>在岗 {n} 人</translation>
    </message>
    <message>
        <source>absent {n}</source>
        <translation>缺岗 {n} 人</translation>
    </message>
    <message>
        <source>not noted {n}</source>
        <translation>未记 {n} 人</translation>
    </message>
    <message>
        <source>Stationed</source>
        <translation>常驻</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Noted at</source>
        <translation>记于</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Nobody is posted to the command post.</source>
        <translation>还没有人常驻指挥部。</translation>
    </message>
    <message>
        <source>Take the watch</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Clerk on duty</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>The watch is taken: {leader} leads, {clerk} keeps the desk.</source>
        <translation>已接班：{leader}带班，{clerk}值班。</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>带班值班</translation>
    </message>
    <message>
        <source>Nobody has taken the watch yet.</source>
        <translation>还没有人接班。</translation>
    </message>
    <message>
        <source>the post</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>{since} to {until}, as noted</source>
        <translation>{since} 至 {until}，按登记</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>合计小时</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应担小时</translation>
    </message>
    <message>
        <source>More, fewer</source>
        <translation>多/少</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在岗小时</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Standbys</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Night duties</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>双休</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假</translation>
    </message>
    <message>
        <source>Call-outs</source>
        <translation>出动</translation>
    </message>
    <message>
        <source>On the scene</source>
        <translation>现场小时</translation>
    </message>
    <message>
        <source>22 to 6 h</source>
        <translation>深夜小时</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>Nobody has stood a duty or come to a whistle in the last year.</source>
        <translation>近一年没有人值过班、出动过。</translation>
    </message>
    <message>
        <source>Workload {span}</source>
        <translation>工作量 {span}</translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>Format check</source>
        <translation>版式检查</translation>
    </message>
    <message>
        <source>The checked file</source>
        <translation>被检的文件</translation>
    </message>
    <message>
        <source>Stopped; nothing was checked.</source>
        <translation>已停下，没有检查。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Check sheet</source>
        <translation>检查单</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>换文种</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>larger, smaller, fit</source>
        <translation>放大、缩小、适合宽度</translation>
    </message>
    <message>
        <source>Measured from the file itself, against GB/T 9704-2012.</source>
        <translation>从文件本身量出，对照 GB/T 9704-2012。</translation>
    </message>
    <message>
        <source>Choose a PDF; it is measured page by page and stays as it is.</source>
        <translation>选一个 PDF，逐页量，不改动文件。</translation>
    </message>
    <message>
        <source>Check a PDF</source>
        <translation>选要检查的 PDF</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>正在检查 {file}</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>还没有检查文件。</translation>
    </message>
    <message>
        <source>Drawing the check sheet</source>
        <translation>正在生成检查单</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{measured}, asked: {asked}</source>
        <translation>{measured}，应为 {asked}</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>{state} now.</source>
        <translation>已转“{state}”。</translation>
    </message>
    <message>
        <source>{name}: {state}. Ctrl Z takes it back.</source>
        <translation>{name}：{state}。Ctrl Z 撤回。</translation>
    </message>
    <message>
        <source>This department need not be telephoned any more.</source>
        <translation>这家不用再打电话了。</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>leader {old} → {new}</source>
        <translation>带班 {old} → {new}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Handover record</source>
        <translation>交接班记录</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>未办事项</translation>
    </message>
    <message>
        <source>Earlier handovers</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>Begin the handover</source>
        <translation>开始交接</translation>
    </message>
    <message>
        <source>The record is filled in with what happened and what is open.</source>
        <translation>本班办了什么、还有什么没办，先替你填好。</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>{name} signs over</source>
        <translation>{name}交班签字</translation>
    </message>
    <message>
        <source>Leader and clerk sign together; write “{none}” where there is nothing.</source>
        <translation>带班和值班员一起签；没有的写“{none}”。</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>{time} 开始</translation>
    </message>
    <message>
        <source>{name} signs and takes over</source>
        <translation>{name}接班签字</translation>
    </message>
    <message>
        <source>The record is fixed; the incoming watch reads it and signs.</source>
        <translation>记录已定，接班人看过再签。</translation>
    </message>
    <message>
        <source>signed over {time}</source>
        <translation>{time} 已交班签字</translation>
    </message>
    <message>
        <source>not taken over yet</source>
        <translation>待接班签字</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未办事项。</translation>
    </message>
    <message>
        <source>No handover was recorded yet.</source>
        <translation>还没有交接班记录。</translation>
    </message>
    <message>
        <source>{name} keeps the desk</source>
        <translation>现值班 {name}</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>{name} has signed over; now {next} signs.</source>
        <translation>{name}已签交班，请{next}签接班。</translation>
    </message>
    <message>
        <source>{leader} leads, {clerk} keeps the desk. Ctrl P prints the record.</source>
        <translation>已接班：带班{leader}，值班员{clerk}。Ctrl P 打印记录。</translation>
    </message>
    <message>
        <source>Drop this handover</source>
        <translation>作废这份交接</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Dropped; the watch goes on.</source>
        <translation>已作废，仍由本班值守。</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back-filled from the paper form {serial}; evidence: paper</source>
        <translation>按纸质单 {serial} 补录，依据：纸质</translation>
    </message>
    <message>
        <source>The number is given at the blow; {serial} comes next</source>
        <translation>编号在吹哨时给出，预计 {serial}</translation>
    </message>
    <message>
        <source>Call began {time}, {n} s</source>
        <translation>来电开始 {time}，已记 {n} 秒</translation>
    </message>
    <message>
        <source>Call began {time}, {n} min</source>
        <translation>来电开始 {time}，已记 {n} 分</translation>
    </message>
    <message>
        <source>came back, was {number}</source>
        <translation>反弹自 {number} 号</translation>
    </message>
    <message>
        <source>merged into {number}</source>
        <translation>并入 {number} 号</translation>
    </message>
    <message>
        <source>came back as {number}</source>
        <translation>又起：{number} 号</translation>
    </message>
    <message>
        <source>holds {place}</source>
        <translation>并来：{place}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>The week, hour by hour</source>
        <translation>一周逐小时</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Stopped; nothing was entered.</source>
        <translation>已停下，没有入账。</translation>
    </message>
    <message>
        <source>There is a result to save once the records are entered.</source>
        <translation>入账以后才有结果表可存。</translation>
    </message>
    <message>
        <source>The result is in {file}.</source>
        <translation>结果表在 {file}。</translation>
    </message>
    <message>
        <source>A file is being read already.</source>
        <translation>正在读一份文件，先等它读完或停下。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读 {file}</translation>
    </message>
    <message>
        <source>Checking every row of {file}</source>
        <translation>正在逐行核对 {file}</translation>
    </message>
    <message>
        <source>No record goes in. Esc goes back to decide or to correct.</source>
        <translation>没有一条可入账。按 Esc 回去决定或改值。</translation>
    </message>
    <message>
        <source>Entering; nothing stands in the ledger before all of it does</source>
        <translation>正在入账，要么全部入，要么一条不入</translation>
    </message>
    <message>
        <source>Entered {file}. Ctrl E saves the result.</source>
        <translation>{file} 已入账。Ctrl E 存结果表。</translation>
    </message>
    <message>
        <source>Every question is decided. Ctrl Enter goes on.</source>
        <translation>待看的都已决定。Ctrl Enter 下一步。</translation>
    </message>
    <message>
        <source>{sheet} is left out; Esc goes back to its columns.</source>
        <translation>“{sheet}”不导入；要改，按 Esc 回到列。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>answer by {day}</source>
        <translation>{day} 前答复</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Inbox</source>
        <translation>待甄别</translation>
    </message>
    <message>
        <source>waiting for {time}</source>
        <translation>已等 {time}</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Kept in the duty log; F8 shows it.</source>
        <translation>已记入值班日志，按 F8 去看。</translation>
    </message>
    <message>
        <source>Nothing waits to be screened.</source>
        <translation>没有待甄别的哨源。</translation>
    </message>
    <message>
        <source>Take a source down above, or press F2 to blow at once.</source>
        <translation>在上面登记一条，或按 F2 直接吹哨。</translation>
    </message>
    <message>
        <source>{n} to be screened, {m} drafts</source>
        <translation>待甄别 {n}，草拟 {m}</translation>
    </message>
    <message>
        <source>Sources and screening</source>
        <translation>哨源甄别</translation>
    </message>
    <message>
        <source>Sent to screening.</source>
        <translation>已送甄别。</translation>
    </message>
    <message>
        <source>Taken down. S sends it to screening.</source>
        <translation>已登记。按 S 送甄别。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Can go in</source>
        <translation>可入</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>非记录</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>Enter as is</source>
        <translation>照收</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对列</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>逐条看</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>{n} of {total} sheets</source>
        <translation>{total} 张表读 {n} 张</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Choose the field</source>
        <translation>选字段</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>都已决定</translation>
    </message>
    <message>
        <source>{n} stayed out</source>
        <translation>{n} 条未入</translation>
    </message>
    <message>
        <source>{n} to decide</source>
        <translation>还有 {n} 条待看</translation>
    </message>
    <message>
        <source>Result {file} {day}</source>
        <translation>导入结果-{file}-{day}</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>存结果表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>Owner: {name}</source>
        <translation>责任：{name}</translation>
    </message>
    <message>
        <source>Support: {names}</source>
        <translation>配合：{names}</translation>
    </message>
    <message>
        <source>Due: {day}</source>
        <translation>期限：{day}</translation>
    </message>
    <message>
        <source> (extended {n} times, first {day})</source>
        <translation>（延期 {n} 次，原期限 {day}）</translation>
    </message>
    <message>
        <source>More time asked for: until {day}</source>
        <translation>申请延到：{day}</translation>
    </message>
    <message>
        <source>Standard: {text}</source>
        <translation>标准：{text}</translation>
    </message>
    <message>
        <source>Decided by: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Whistle: {number} {place}</source>
        <translation>哨单：{number} {place}</translation>
    </message>
    <message>
        <source>To be checked by: {name}</source>
        <translation>指定核查：{name}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>接收{number}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>{number} is accepted.</source>
        <translation>{number}已接收。</translation>
    </message>
    <message>
        <source>Progress of {number}</source>
        <translation>{number}进展</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>谁报的</translation>
    </message>
    <message>
        <source>Noted in {number}.</source>
        <translation>已记入{number}。</translation>
    </message>
    <message>
        <source>{number} is reported done</source>
        <translation>{number}报结</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>报结</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>报结人</translation>
    </message>
    <message>
        <source>{number} waits for a check.</source>
        <translation>{number}待核查。</translation>
    </message>
    <message>
        <source>Check of {number}</source>
        <translation>核查{number}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>{number} is struck off.</source>
        <translation>{number}已销号。</translation>
    </message>
    <message>
        <source>reported: {text}</source>
        <translation>报结：{text}</translation>
    </message>
    <message>
        <source>Send the report of {number} back</source>
        <translation>退回{number}的报结</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>{number} is in progress again.</source>
        <translation>{number}退回，继续办理。</translation>
    </message>
    <message>
        <source>Ask for more time for {number}</source>
        <translation>{number}申请延期</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延到</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>The chair, the commander or a deputy answers.</source>
        <translation>已申请，由主持人、总指挥或副总指挥答复。</translation>
    </message>
    <message>
        <source>due {day}, extended {n} times</source>
        <translation>现期限 {day}，已延期 {n} 次</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>{name} asks for {day}: {text}</source>
        <translation>{name}申请延到 {day}：{text}</translation>
    </message>
    <message>
        <source>More time for {number}</source>
        <translation>{number}延期答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Decided on by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Reason, for a no</source>
        <translation>理由（不同意时写）</translation>
    </message>
    <message>
        <source>Press for {number}</source>
        <translation>督办{number}</translation>
    </message>
    <message>
        <source>Send the sheet</source>
        <translation>发督办单</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>督办级别</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>督办要求</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>{number} is sent; its paper is among the papers (P).</source>
        <translation>{number}已编号，按 P 看督办单。</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>{number}的答复</translation>
    </message>
    <message>
        <source>The answer is noted.</source>
        <translation>答复已记下。</translation>
    </message>
    <message>
        <source>Make {number} void</source>
        <translation>作废{number}</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>It is void; its number is not given again.</source>
        <translation>已作废，编号不再用。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>meeting {n}</source>
        <translation>第{n}次上会</translation>
    </message>
    <message>
        <source>more time?</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>{level}?</source>
        <translation>宜{level}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Up at</source>
        <translation>上会</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>议定会议</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Nothing here. Issued minutes and conference records put their decisions here.</source>
        <translation>这里没有事项。纪要、会商纪要印发后，议定的事项自动列在这里。</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部分组</translation>
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
    <message>
        <source>Entry</source>
        <translation>第几笔</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事情</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>As of entry</source>
        <translation>截至第几笔</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No paper was filed yet.</source>
        <translation>还没有归档的文书。</translation>
    </message>
    <message>
        <source>{serial} received</source>
        <translation>签收{serial}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{serial} was received by {by}.</source>
        <translation>{serial}已由{by}签收。</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>调度令</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>令文</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No order was issued yet; they are issued on the sheet of a whistle.</source>
        <translation>还没有调度令。调度令在哨单页上发。</translation>
    </message>
    <message>
        <source>{serial} void</source>
        <translation>作废{serial}</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{serial} is void.</source>
        <translation>{serial}已作废。</translation>
    </message>
    <message>
        <source>Blank numbered forms for a power cut</source>
        <translation>停电备用的空白编号单</translation>
    </message>
    <message>
        <source>Number and draw</source>
        <translation>编号并生成</translation>
    </message>
    <message>
        <source>{serial}: the file is filed and open.</source>
        <translation>{serial}已归档，文件已打开。</translation>
    </message>
    <message>
        <source>how many of each; every number is used or declared void</source>
        <translation>每种几份；每个编号不用就作废</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>back-filled</source>
        <translation>已补录</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>空白备用单</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>编号时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why void</source>
        <translation>作废理由</translation>
    </message>
    <message>
        <source>No blank form was numbered yet. Print some before the power goes (N).</source>
        <translation>还没有空白备用单。趁有电先打几份（N）。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>{name} wrote it {time}</source>
        <translation>{name} {time} 记</translation>
    </message>
</context>
<context>
    <name>JournalPane</name>
    <message>
        <source>Journal</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Filter: what was said, or who</source>
        <translation>筛选：内容或经手人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>关于一切</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>带班值班</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Leave and wishes</source>
        <translation>请假意愿</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆用房</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Lists that went out</source>
        <translation>导出的列表</translation>
    </message>
    <message>
        <source>What the verification found</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>an amber time was written down later than it happened</source>
        <translation>琥珀色的时间是补录的</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>as filtered</source>
        <translation>筛出的</translation>
    </message>
    <message>
        <source>entry {seq}, seal {mark}</source>
        <translation>第 {seq} 笔&#x3000;指纹 {mark}</translation>
    </message>
    <message>
        <source>Sound: {entries} entries, {rows} rows, {papers} papers; seal {mark}.</source>
        <translation>完好：{entries} 笔，{rows} 行，{papers} 份文书；指纹 {mark}。</translation>
    </message>
    <message>
        <source>{n} fault(s). Write nothing more here; restore a backup and tell who keeps the files.</source>
        <translation>有 {n} 处不符。不要再往里记；请从备份恢复，并告诉管文件的人。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>There is no printer. Install one, then Ctrl P.</source>
        <translation>没有打印机。请装一台，再按 Ctrl P。</translation>
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
        <source>Take back, within a minute</source>
        <translation>撤回，一分钟内</translation>
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
        <source>Lists</source>
        <translation>清单</translation>
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
        <source>Call one more</source>
        <translation>加派部门</translation>
    </message>
    <message>
        <source>Confer</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Sources and screening</source>
        <translation>哨源甄别</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Note a call in the duty log</source>
        <translation>记值班日志</translation>
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
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Spot check of who stands now</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Next step: report complete, check, rate</source>
        <translation>下一步：报完成、核查、评价</translation>
    </message>
    <message>
        <source>More orders</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Previous whistle</source>
        <translation>上一哨</translation>
    </message>
    <message>
        <source>Next whistle</source>
        <translation>下一哨</translation>
    </message>
    <message>
        <source>Orders to the department</source>
        <translation>对部门的操作</translation>
    </message>
    <message>
        <source>More people</source>
        <translation>增援到场</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>交办任务</translation>
    </message>
    <message>
        <source>Finish a task</source>
        <translation>办结任务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>报任务完成</translation>
    </message>
    <message>
        <source>Relieve</source>
        <translation>接替</translation>
    </message>
    <message>
        <source>Permit to leave</source>
        <translation>撤离许可</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>提异议</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>确认未报到</translation>
    </message>
    <message>
        <source>Do not count as late</source>
        <translation>迟到免计</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Left without ground</source>
        <translation>记擅自撤离</translation>
    </message>
    <message>
        <source>Correct a time</source>
        <translation>更正时间</translation>
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
        <source>Fourth kind</source>
        <translation>第四种哨</translation>
    </message>
    <message>
        <source>Fifth kind</source>
        <translation>第五种哨</translation>
    </message>
    <message>
        <source>Sixth kind</source>
        <translation>第六种哨</translation>
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
        <source>No answer: the next in order</source>
        <translation>没接，叫下一个</translation>
    </message>
    <message>
        <source>Open the roster</source>
        <translation>去值班表</translation>
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
        <source>Join the open whistle</source>
        <translation>并入在办的哨</translation>
    </message>
    <message>
        <source>Go on with the unfinished form</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Throw the unfinished form away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Open in the form</source>
        <translation>填单</translation>
    </message>
    <message>
        <source>Send to screening</source>
        <translation>送甄别</translation>
    </message>
    <message>
        <source>Approve and blow</source>
        <translation>签发吹哨</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并哨</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Register quickly</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>Into the duty log: no whistle</source>
        <translation>不是哨，记入值班日志</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Drop the view</source>
        <translation>删去视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No longer in use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>List before</source>
        <translation>上一张表</translation>
    </message>
    <message>
        <source>List after</source>
        <translation>下一张表</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Plan the month</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Swap with another person</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Take back, step by step</source>
        <translation>一步步撤回</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Take the shift up, to move or swap it</source>
        <translation>拿起这一班，去换或移</translation>
    </message>
    <message>
        <source>Workload of the year</source>
        <translation>近一年工作量</translation>
    </message>
    <message>
        <source>Stationed by day</source>
        <translation>常驻白班</translation>
    </message>
    <message>
        <source>Stationed by night</source>
        <translation>常驻夜班</translation>
    </message>
    <message>
        <source>Stationed for 24 hours</source>
        <translation>常驻24小时</translation>
    </message>
    <message>
        <source>First on call</source>
        <translation>备勤第一</translation>
    </message>
    <message>
        <source>Second on call</source>
        <translation>备勤第二</translation>
    </message>
    <message>
        <source>Third on call</source>
        <translation>备勤第三</translation>
    </message>
    <message>
        <source>Clerk by day</source>
        <translation>值班员白班</translation>
    </message>
    <message>
        <source>Clerk by night</source>
        <translation>值班员夜班</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驾驶员</translation>
    </message>
    <message>
        <source>Free the square</source>
        <translation>清空这一格</translation>
    </message>
    <message>
        <source>Leave, or back from it</source>
        <translation>请假，再按销假</translation>
    </message>
    <message>
        <source>Fix, or loose again</source>
        <translation>定住，再按放开</translation>
    </message>
    <message>
        <source>Who stands here; orders to a duty</source>
        <translation>谁来值；对这一班下令</translation>
    </message>
    <message>
        <source>Next hole</source>
        <translation>下一处空档</translation>
    </message>
    <message>
        <source>Fill the hole</source>
        <translation>补上空档</translation>
    </message>
    <message>
        <source>Somebody falls out</source>
        <translation>有人来不了，补位</translation>
    </message>
    <message>
        <source>By people or by posts</source>
        <translation>按人看，按岗看</translation>
    </message>
    <message>
        <source>Compare with what was published</source>
        <translation>与公布的对比</translation>
    </message>
    <message>
        <source>Departments shown</source>
        <translation>显示哪些部门</translation>
    </message>
    <message>
        <source>If a whistle blew then</source>
        <translation>要是这时吹哨</translation>
    </message>
    <message>
        <source>Hand over the watch</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Set up the weekly meeting</source>
        <translation>设好周例会</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消这次会</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>列入议程</translation>
    </message>
    <message>
        <source>Not taken up</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Keep, next matter</source>
        <translation>存议定，下一项</translation>
    </message>
    <message>
        <source>Keep, and stay here</source>
        <translation>存下，留在这一项</translation>
    </message>
    <message>
        <source>Next step of the meeting</source>
        <translation>会议下一步：锁定、开会、散会、送审、签发</translation>
    </message>
    <message>
        <source>Matter one place up</source>
        <translation>议题上移</translation>
    </message>
    <message>
        <source>Matter one place down</source>
        <translation>议题下移</translation>
    </message>
    <message>
        <source>Next matter that lacks something</source>
        <translation>下一个缺内容的议题</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Page of the minutes before</source>
        <translation>纪要上一页</translation>
    </message>
    <message>
        <source>Page of the minutes after</source>
        <translation>纪要下一页</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>议定</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>不再办</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下次再议</translation>
    </message>
    <message>
        <source>To the district</source>
        <translation>报区里</translation>
    </message>
    <message>
        <source>Not for the minutes</source>
        <translation>不写入纪要</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Change the outcome</source>
        <translation>改这一条</translation>
    </message>
    <message>
        <source>Drop the matter or the outcome</source>
        <translation>撤下议题，作废议定</translation>
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
        <source>Attending</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>All others are there</source>
        <translation>其余都到</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>后到</translation>
    </message>
    <message>
        <source>Somebody stands in</source>
        <translation>替会</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>请人到会</translation>
    </message>
    <message>
        <source>Strike off the roll</source>
        <translation>从名单划去</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Reported done</source>
        <translation>报结</translation>
    </message>
    <message>
        <source>Send the report back</source>
        <translation>退回报结</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Answer about more time</source>
        <translation>答复延期</translation>
    </message>
    <message>
        <source>Press for it</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Answer to a sheet</source>
        <translation>督办答复</translation>
    </message>
    <message>
        <source>Make a sheet void</source>
        <translation>作废督办单</translation>
    </message>
    <message>
        <source>Its papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Where it was decided</source>
        <translation>议定会议</translation>
    </message>
    <message>
        <source>Its whistle</source>
        <translation>关联的哨</translation>
    </message>
    <message>
        <source>Board by date or by department</source>
        <translation>按期限或按单位</translation>
    </message>
    <message>
        <source>Part of the board before</source>
        <translation>上一组</translation>
    </message>
    <message>
        <source>Part of the board after</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>Take the watch</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Post to the command post</source>
        <translation>派驻</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>At the post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>Hand the watch over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Back from leave</source>
        <translation>销假</translation>
    </message>
    <message>
        <source>Standard shifts and needs</source>
        <translation>标准班次和需求</translation>
    </message>
    <message>
        <source>Take in a year</source>
        <translation>导入一年</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>Note the hole</source>
        <translation>记下空档</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Kind before</source>
        <translation>上一哨类</translation>
    </message>
    <message>
        <source>Kind after</source>
        <translation>下一哨类</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Write “none”</source>
        <translation>写“无”</translation>
    </message>
    <message>
        <source>Nothing happened: nil record</source>
        <translation>本班无事，零记录</translation>
    </message>
    <message>
        <source>Drop the record</source>
        <translation>作废这份记录</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Follow-up report</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Telephone record on paper</source>
        <translation>电话记录单</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>记来电</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Split or merge</source>
        <translation>拆并</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Order received</source>
        <translation>调度令签收</translation>
    </message>
    <message>
        <source>Blank form void</source>
        <translation>空白单作废</translation>
    </message>
    <message>
        <source>Print blank forms</source>
        <translation>打印空白备用单</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>撤离</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy the square, or all selected</source>
        <translation>复制这一格，或选中的</translation>
    </message>
    <message>
        <source>Put down here, or paste from Excel</source>
        <translation>放到这里，或贴 Excel 里复制的</translation>
    </message>
    <message>
        <source>Fill the selection from its first square</source>
        <translation>照第一格填满选中的</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One before</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>New matter</source>
        <translation>临时议题</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Check the layout</source>
        <translation>版式检查</translation>
    </message>
    <message>
        <source>Check the layout of a file</source>
        <translation>检查别的文件的版式</translation>
    </message>
    <message>
        <source>Check as another form</source>
        <translation>换一种文种检查</translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation>上一张表</translation>
    </message>
    <message>
        <source>Sheet after</source>
        <translation>下一张表</translation>
    </message>
    <message>
        <source>Only what can go in</source>
        <translation>只看可入</translation>
    </message>
    <message>
        <source>Only what is to be asked</source>
        <translation>只看待看</translation>
    </message>
    <message>
        <source>Only what is not taken</source>
        <translation>只看不收</translation>
    </message>
    <message>
        <source>Only lines that are no records</source>
        <translation>只看非记录的行</translation>
    </message>
    <message>
        <source>Enter as is</source>
        <translation>照收</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>Correct the cell</source>
        <translation>改值</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一条待看</translation>
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
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提请会商</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批监管会商</translation>
    </message>
    <message>
        <source>On the road</source>
        <translation>现场会商</translation>
    </message>
    <message>
        <source>Call the conference off</source>
        <translation>取消会商</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>前一种状态</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>后一种状态</translation>
    </message>
    <message>
        <source>Next step of the conference</source>
        <translation>会商的下一步</translation>
    </message>
    <message>
        <source>To the table</source>
        <translation>到会商桌</translation>
    </message>
    <message>
        <source>What is wanting</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>Decision in one line</source>
        <translation>一行记议定事项</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Shares of responsibility</source>
        <translation>责任分担</translation>
    </message>
    <message>
        <source>Facts of the case</source>
        <translation>案情</translation>
    </message>
    <message>
        <source>What a department put in</source>
        <translation>部门投入</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前一页</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>后一页</translation>
    </message>
    <message>
        <source>What its state asks for</source>
        <translation>这时该办的</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Reserves its opinion</source>
        <translation>保留意见</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed with reservation</source>
        <translation>保留签字</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>One more department</source>
        <translation>加参会部门</translation>
    </message>
    <message>
        <source>Its part at the table</source>
        <translation>参会身份</translation>
    </message>
    <message>
        <source>Somebody else at the table</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>LatestPane</name>
    <message>
        <source>Just written down</source>
        <translation>刚才记下</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已离场</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Filter: words or pinyin initials</source>
        <translation>筛选：字词或拼音首字母</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>先选一行。</translation>
    </message>
    <message>
        <source>No “{query}”. Try the pinyin initials.</source>
        <translation>没有“{query}”。试试拼音首字母。</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 行</translation>
    </message>
    <message>
        <source>Alt ← → change the list</source>
        <translation>Alt ← → 换一张表</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>as filtered</source>
        <translation>筛出的</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>选中的</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>became {codes}</source>
        <translation>改为 {codes}</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>未施行</translation>
    </message>
    <message>
        <source>gap: no lead</source>
        <translation>空档：无牵头</translation>
    </message>
    <message>
        <source>overlap: {n} leads</source>
        <translation>交叉：{n} 家牵头</translation>
    </message>
    <message>
        <source>lead outside</source>
        <translation>牵头在外</translation>
    </message>
    <message>
        <source>the township&apos;s own</source>
        <translation>本镇自办</translation>
    </message>
    <message>
        <source>the township</source>
        <translation>本镇</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Outside the post</source>
        <translation>指挥部以外</translation>
    </message>
    <message>
        <source>names that are no department, such as a company</source>
        <translation>不是部门的单位，如公司</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>The township&apos;s own</source>
        <translation>本镇自办</translation>
    </message>
    <message>
        <source>On the duty list</source>
        <translation>在责任清单</translation>
    </message>
    <message>
        <source>On the power list</source>
        <translation>在权力清单</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>失效日</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Item kept.</source>
        <translation>事项已存。</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Split or merge {code}</source>
        <translation>拆分或合并 {code}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>codes that are there, or new ones with a name: 031-1 potholes, 031-2 lamps</source>
        <translation>写已有编码，或写新编码和名称：031-1 坑槽，031-2 路灯</translation>
    </message>
    <message>
        <source>Old one until</source>
        <translation>旧项失效日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{code} became {n} item(s); open each new one and name its lead.</source>
        <translation>{code}已改为 {n} 项；请打开新项，各定一家牵头。</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>power</source>
        <translation>权力</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>{code} ends today.</source>
        <translation>{code}今日失效。</translation>
    </message>
    <message>
        <source>gaps {n}</source>
        <translation>空档 {n}</translation>
    </message>
    <message>
        <source>overlaps {n}</source>
        <translation>交叉 {n}</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>No item yet. Import the duty list (Ctrl 8) or write one (N).</source>
        <translation>还没有事项。导入职责清单（Ctrl 8），或写一项（N）。</translation>
    </message>
    <message>
        <source>Gaps and overlaps</source>
        <translation>空档与交叉</translation>
    </message>
    <message>
        <source>Every item in force has exactly one lead.</source>
        <translation>施行中的每一项都恰有一家牵头。</translation>
    </message>
    <message>
        <source>Lists of the post</source>
        <translation>指挥部的清单</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>清单与地点</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>车辆与下沉</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the cadre</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>派出单位</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>whole village when empty</source>
        <translation>不填就是全村</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>open when empty</source>
        <translation>不填就是未定</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Posting kept.</source>
        <translation>下沉已保存。</translation>
    </message>
    <message>
        <source>New posting</source>
        <translation>新下沉</translation>
    </message>
    <message>
        <source>Recall {name}</source>
        <translation>召回{name}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>{name} is recalled.</source>
        <translation>{name}已召回。</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>在村</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Cadres in villages</source>
        <translation>下沉干部</translation>
    </message>
    <message>
        <source>No cadre is posted to a village. Write the first one (N).</source>
        <translation>没有干部下沉。按 N 写上第一位。</translation>
    </message>
    <message>
        <source>posted {n}</source>
        <translation>在村 {n}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Facility kept.</source>
        <translation>设施已存。</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Grid kept.</source>
        <translation>网格已存。</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>地点设施</translation>
    </message>
    <message>
        <source>Departments, the lead first</source>
        <translation>部门（牵头在前）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No facility yet. Quarries, markets, river reaches: write whose they are (N).</source>
        <translation>还没有地点设施。采石场、市场、河段归谁管，按 N 写上。</translation>
    </message>
    <message>
        <source>New facility</source>
        <translation>新增地点设施</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>村社网格</translation>
    </message>
    <message>
        <source>No grid yet. Import the office&apos;s list (Ctrl 8) or write one (N).</source>
        <translation>还没有网格。导入本所的名单（Ctrl 8），或写一个（N）。</translation>
    </message>
    <message>
        <source>New grid</source>
        <translation>新增网格</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Keeps the key</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>{name}在用</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Vehicles and rooms</source>
        <translation>车辆用房</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing to book yet. Write the first vehicle or room (N).</source>
        <translation>还没有车辆用房。按 N 写上第一样。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no whistle</source>
        <translation>不是哨单用</translation>
    </message>
    <message>
        <source>Book a vehicle or a room</source>
        <translation>预约车辆用房</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>What</source>
        <translation>用什么</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>now when empty</source>
        <translation>不填就是现在</translation>
    </message>
    <message>
        <source>two hours when empty</source>
        <translation>不填就是两小时</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驾驶员</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Booked.</source>
        <translation>已预约。</translation>
    </message>
    <message>
        <source>{name} comes back</source>
        <translation>归还{name}</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>{name} is free.</source>
        <translation>{name}已归还。</translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <translation>取消预约{name}</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>预约取消了。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消了</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>{time} 已还</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>没还</translation>
    </message>
    <message>
        <source>out</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Nothing is booked. Book a vehicle or a room (N).</source>
        <translation>没有预约。按 N 预约车辆用房。</translation>
    </message>
    <message>
        <source>not back yet {n}</source>
        <translation>没还 {n}</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>a note, Enter keeps it</source>
        <translation>记一笔，Enter 存</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>happened&#x3000;·&#x3000;written down</source>
        <translation>发生时间&#x3000;·&#x3000;记录时间</translation>
    </message>
</context>
<context>
    <name>LookPane</name>
    <message>
        <source>Light</source>
        <translation>明暗</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>day</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>night</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>有声</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>谁在值班</translation>
    </message>
    <message>
        <source>accounts come later</source>
        <translation>个人账户以后才有</translation>
    </message>
    <message>
        <source>holds from the next start on</source>
        <translation>下次打开时生效</translation>
    </message>
    <message>
        <source>at ten minutes, five minutes and the limit</source>
        <translation>剩十分、剩五分、到时限时</translation>
    </message>
    <message>
        <source>This ledger lies in memory only.</source>
        <translation>这本台账只在内存里。</translation>
    </message>
    <message>
        <source>all accounts of this machine share it and can read it</source>
        <translation>本机各账户共用，都能读</translation>
    </message>
    <message>
        <source>others on this machine can read it; take their right to read away</source>
        <translation>本机其他用户也能读，请去掉他们的读取权</translation>
    </message>
    <message>
        <source>only you can read it</source>
        <translation>只有本用户能读</translation>
    </message>
    <message>
        <source>The ledger lies in {folder}.</source>
        <translation>台账在 {folder}。</translation>
    </message>
    <message>
        <source>Its key lies beside it: {file}; {state}. Whoever has this folder can read the ledger. Keep a copy of the key apart from the backups: without it no data can be read.</source>
        <translation>密钥就在旁边：{file}，{state}。谁有这个文件夹，谁就能读台账。请另存一份密钥，与备份分开放：没有它，什么也读不出来。</translation>
    </message>
    <message>
        <source>The other language comes with the next start.</source>
        <translation>下次打开时换语言。</translation>
    </message>
    <message>
        <source>Somebody must sit here. Give a name.</source>
        <translation>没写是谁。请写上姓名。</translation>
    </message>
    <message>
        <source>{name} sits here from now on.</source>
        <translation>从现在起由{name}经手。</translation>
    </message>
</context>
<context>
    <name>Matter</name>
    <message>
        <source>Kind</source>
        <translation>哨类</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>哨源</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hotline number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Due, as 10-8</source>
        <translation>期限，如 10-8</translation>
    </message>
    <message>
        <source>Blown at</source>
        <translation>吹哨时间</translation>
    </message>
    <message>
        <source>When it was really blown, as 0920</source>
        <translation>当时何时吹的哨，如 0920</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>As 1420</source>
        <translation>如 1420</translation>
    </message>
    <message>
        <source>Caller&apos;s words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Proposed from the words above</source>
        <translation>由原话拟，可改</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>proposed, may be changed</source>
        <translation>由原话拟，可改</translation>
    </message>
    <message>
        <source>{time}   found {lag} ago, kept with the whistle</source>
        <translation>{time}&#x3000;发现至今 {lag}，随单记录</translation>
    </message>
</context>
<context>
    <name>MatterBoard</name>
    <message>
        <source>Roll</source>
        <translation>点名</translation>
    </message>
    <message>
        <source>Outcomes of this matter</source>
        <translation>这一项的结果</translation>
    </message>
    <message>
        <source>What the last meetings said</source>
        <translation>上几次怎么说</translation>
    </message>
    <message>
        <source>Whistles blown for it</source>
        <translation>为此吹过的哨</translation>
    </message>
    <message>
        <source>No matter yet. Ctrl I adds one; the rest writes itself at the cut-off.</source>
        <translation>还没有议题。Ctrl I 加一项；其余到数据截止时自动写上。</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>还没有记下什么。</translation>
    </message>
    <message>
        <source>issue {n}</source>
        <translation>第{n}期</translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>第{n}次</translation>
    </message>
</context>
<context>
    <name>MatterCard</name>
    <message>
        <source>All in one line, Enter: dec: City 11-30 clear the stalls, Police helps</source>
        <translation>一行记完，Enter 存：决: 城管 11-30前 清理占道摊点，公安配合</translation>
    </message>
    <message>
        <source>department, person</source>
        <translation>部门&#x3000;姓名</translation>
    </message>
    <message>
        <source>supporting departments</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>due, such as 11-30</source>
        <translation>期限，如 11-30</translation>
    </message>
    <message>
        <source>who checks</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>how it is checked, by what it is measured</source>
        <translation>怎么核查，以什么为准</translation>
    </message>
    <message>
        <source>put on record as said</source>
        <translation>保留意见，照录</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>速记</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>How</source>
        <translation>核查办法</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No department is called “{name}”.</source>
        <translation>没有叫“{name}”的部门。</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>More orders</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Place, chair, recorder</source>
        <translation>改地点、主持、记录</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消这次会</translation>
    </message>
    <message>
        <source>Confer about this matter</source>
        <translation>就这件事会商</translation>
    </message>
    <message>
        <source>Back into session</source>
        <translation>恢复会中，补记</translation>
    </message>
    <message>
        <source>Draft the text again from the outcomes</source>
        <translation>按议定重新起草</translation>
    </message>
    <message>
        <source>Send the draft back</source>
        <translation>退回起草</translation>
    </message>
    <message>
        <source>Correct the issued minutes</source>
        <translation>更正已印发的纪要</translation>
    </message>
    <message>
        <source>Agenda on paper</source>
        <translation>议程（打印）</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Minutes on paper</source>
        <translation>纪要（打印）</translation>
    </message>
    <message>
        <source>Problems for the district</source>
        <translation>上报问题清单</translation>
    </message>
    <message>
        <source>Minutes for Word</source>
        <translation>纪要存成 Word</translation>
    </message>
    <message>
        <source>issue {n}</source>
        <translation>第{n}期</translation>
    </message>
    <message>
        <source>No. {n}, {name}</source>
        <translation>第{n}次{name}</translation>
    </message>
    <message>
        <source>data {time}</source>
        <translation>数据截至 {time}</translation>
    </message>
    <message>
        <source>cut-off {time}</source>
        <translation>截止 {time}</translation>
    </message>
    <message>
        <source>present {n}</source>
        <translation>出席 {n}</translation>
    </message>
    <message>
        <source>excused {n}</source>
        <translation>请假 {n}</translation>
    </message>
    <message>
        <source>attending {n}</source>
        <translation>列席 {n}</translation>
    </message>
    <message>
        <source>missing {n}</source>
        <translation>未到 {n}</translation>
    </message>
    <message>
        <source>not called {n}</source>
        <translation>未点 {n}</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>已取消：{reason}</translation>
    </message>
    <message>
        <source>Filed PDF, text SHA-256 {mark}</source>
        <translation>已归档 PDF，正文 SHA-256 {mark}</translation>
    </message>
    <message>
        <source>The text is kept.</source>
        <translation>正文已存。</translation>
    </message>
    <message>
        <source>signed out by {name} {time}, record {head}</source>
        <translation>{name} {time} 签发，记录指纹 {head}</translation>
    </message>
    <message>
        <source>{name} reads it</source>
        <translation>{name}正在审</translation>
    </message>
    <message>
        <source>sent back: {reason}</source>
        <translation>退回：{reason}</translation>
    </message>
    <message>
        <source>kept by itself two seconds after typing</source>
        <translation>停笔两秒自动存</translation>
    </message>
    <message>
        <source>“{wrong}” reads “{right}”</source>
        <translation>“{wrong}”更正为“{right}”</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>第{n}号</translation>
    </message>
    <message>
        <source>{name} asks for leave</source>
        <translation>{name}请假</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>记请假</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>何时请的</translation>
    </message>
    <message>
        <source>{name} is excused.</source>
        <translation>{name}请假，已记。</translation>
    </message>
    <message>
        <source>leave is asked for before the meeting; later it is missing</source>
        <translation>会前请的才算请假，会后补的记未到</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name}未到</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>记未到</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{name} came late</source>
        <translation>{name}后到</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>At</source>
        <translation>到会时间</translation>
    </message>
    <message>
        <source>Who sits in for {name}</source>
        <translation>谁替{name}到会</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>记替会</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>{name} sits in for {other}.</source>
        <translation>{name}替{other}到会。</translation>
    </message>
    <message>
        <source>attending</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Ask somebody to this meeting</source>
        <translation>请人参加这次会</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>列入名单</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>照纪要上的写法</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>出席列席</translation>
    </message>
    <message>
        <source>{name} is on the roll.</source>
        <translation>{name}已列入名单。</translation>
    </message>
    <message>
        <source>Take {name} off the roll</source>
        <translation>把{name}从名单划去</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>A matter for this meeting</source>
        <translation>给这次会加一项议题</translation>
    </message>
    <message>
        <source>Put it on the agenda</source>
        <translation>列入议程</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>On the agenda as no. {n}.</source>
        <translation>已列入议程第 {n} 项。</translation>
    </message>
    <message>
        <source>Drop: {title}</source>
        <translation>撤下：{title}</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Take back: {text}</source>
        <translation>作废：{text}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>In session since {time}.</source>
        <translation>{time} 开会。</translation>
    </message>
    <message>
        <source>{chair} in the chair, {recorder} takes the minutes</source>
        <translation>{chair}主持，{recorder}记录</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已存。</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>恢复会中</translation>
    </message>
    <message>
        <source>In session again; the text stays as it is.</source>
        <translation>又在会中；正文照旧留着。</translation>
    </message>
    <message>
        <source>roll and outcomes can be written again</source>
        <translation>名单和议定可以再写</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已议</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下次再议</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>常设</translation>
    </message>
    <message>
        <source>{n}. time up</source>
        <translation>第 {n} 次上会</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>决</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>通</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>续</translation>
    </message>
    <message>
        <source>Ext</source>
        <translation>延</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>销</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>再议</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>报</translation>
    </message>
    <message>
        <source>Priv</source>
        <translation>私</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>类别：{kind}</translation>
    </message>
    <message>
        <source>Type area 156×225, 28 characters, 22 lines: as GB/T 9704 asks</source>
        <translation>版心 156×225、每行 28 字、每页 22 行，相符</translation>
    </message>
    <message>
        <source>{n} places are not as GB/T 9704 asks</source>
        <translation>{n} 处与国标不符</translation>
    </message>
    <message>
        <source>{n} official typefaces are missing here; others stand in</source>
        <translation>本机缺 {n} 种公文字体，已用替代字体，印发页会注明</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>what waits goes to the next meeting</source>
        <translation>没议的转下次例会</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>End, draft the minutes</source>
        <translation>散会，起草纪要</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>散会时间</translation>
    </message>
    <message>
        <source>The session is over; the text of the minutes stands ready.</source>
        <translation>已散会，纪要正文已起草。</translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>Drafted again from the outcomes.</source>
        <translation>已按议定重新起草。</translation>
    </message>
    <message>
        <source>what was changed by hand in the text goes</source>
        <translation>手改过的字句会被盖掉</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Send the minutes to review</source>
        <translation>纪要送审</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>With {name} for review.</source>
        <translation>已送{name}审。</translation>
    </message>
    <message>
        <source>not the recorder</source>
        <translation>不能是记录人</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>By</source>
        <translation>谁退的</translation>
    </message>
    <message>
        <source>Sent back to the recorder.</source>
        <translation>已退回记录人。</translation>
    </message>
    <message>
        <source>Once issued the text is locked and the minutes take their number.</source>
        <translation>签发后正文锁定，纪要编期号。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Signed out by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Issue {n} is out. Ctrl P prints it.</source>
        <translation>第 {n} 期已印发。Ctrl P 打印。</translation>
    </message>
    <message>
        <source>Esc: look once more</source>
        <translation>Esc 再看看</translation>
    </message>
    <message>
        <source>Correction of issue {n}</source>
        <translation>更正第 {n} 期</translation>
    </message>
    <message>
        <source>Issue the correction</source>
        <translation>出更正单</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>印错的字句</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Correction no. {n} is issued.</source>
        <translation>已出更正第 {n} 号。</translation>
    </message>
    <message>
        <source>issued minutes are never changed</source>
        <translation>已印发的纪要不能改，另出更正单</translation>
    </message>
    <message>
        <source>Nothing is missing: every matter has its outcome, owner and date.</source>
        <translation>没有缺的：每一项都有结果、责任和期限。</translation>
    </message>
    <message>
        <source>This matter is written at the cut-off; then it can be moved.</source>
        <translation>这一项到数据截止才写定，那时再移。</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>余 {n} 项未议</translation>
    </message>
    <message>
        <source>Collect matters</source>
        <translation>开始征集议题</translation>
    </message>
    <message>
        <source>Freeze the agenda</source>
        <translation>锁定议程</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>{n} items open</source>
        <translation>余 {n} 项未销号</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记下。</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>替{name}</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Meeting</source>
        <translation>例会</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>The weekly meeting</source>
        <translation>周例会</translation>
    </message>
    <message>
        <source>Set it up and plan the next one</source>
        <translation>设好，排下一次</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Data cut-off</source>
        <translation>数据截止</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>meeting room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始次数</translation>
    </message>
    <message>
        <source>number of the next meeting</source>
        <translation>下一次是第几次</translation>
    </message>
    <message>
        <source>Planned: no. {n}, {time}. Enter opens it.</source>
        <translation>已排第 {n} 次，{time}。Enter 打开。</translation>
    </message>
    <message>
        <source>members and departments get their seats by themselves</source>
        <translation>成员和各部门自动列入名单</translation>
    </message>
    <message>
        <source>Cut-off, minutes before</source>
        <translation>会前几分钟截止</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Meetings that come again</source>
        <translation>定期会议</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>照纪要上的写法</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Every … weeks</source>
        <translation>几周一次</translation>
    </message>
    <message>
        <source>Red head</source>
        <translation>红头</translation>
    </message>
    <message>
        <source>empty: name of the post and of the meeting</source>
        <translation>空着：指挥部名称加会议名称</translation>
    </message>
    <message>
        <source>Always up</source>
        <translation>常设议题</translation>
    </message>
    <message>
        <source>matters of every meeting, with a comma between them</source>
        <translation>每次都议的，用顿号隔开</translation>
    </message>
    <message>
        <source>Kept: {name}.</source>
        <translation>已存：{name}。</translation>
    </message>
    <message>
        <source>the next free date</source>
        <translation>下一个空着的日子</translation>
    </message>
    <message>
        <source>{day} is a day of rest {holiday}; moved to the next working day</source>
        <translation>{day} 休息 {holiday}，顺延到下一个工作日</translation>
    </message>
    <message>
        <source>Plan the next meeting</source>
        <translation>排下一次会</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Postpone no. {n}</source>
        <translation>第 {n} 次改期</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改到</translation>
    </message>
    <message>
        <source>such as 9-28</source>
        <translation>如 9-28</translation>
    </message>
    <message>
        <source>No. {n} is now on {time}.</source>
        <translation>第 {n} 次改到 {time}。</translation>
    </message>
    <message>
        <source>was {time}</source>
        <translation>原定 {time}</translation>
    </message>
    <message>
        <source>Cancel no. {n}</source>
        <translation>取消第 {n} 次</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消这次会</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>谁定的</translation>
    </message>
    <message>
        <source>No. {n} is cancelled; it keeps its number.</source>
        <translation>第 {n} 次已取消，次数保留。</translation>
    </message>
    <message>
        <source>the number stays its own; what is open goes to the next meeting</source>
        <translation>次数保留；没办完的转下一次</translation>
    </message>
    <message>
        <source>Note a suggestion</source>
        <translation>记一条意见建议</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Noted. U puts it on the agenda, Enter answers it.</source>
        <translation>已记。U 列入议程，Enter 答复。</translation>
    </message>
    <message>
        <source>Answer: {what}</source>
        <translation>答复：{what}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>已答复。</translation>
    </message>
    <message>
        <source>Not taken up: {what}</source>
        <translation>不采纳：{what}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Not taken up; the reason stands with it.</source>
        <translation>未采纳，理由已记。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>attending</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>A seat at the meeting</source>
        <translation>参会名单</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Items done</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>转下次</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No meeting yet. Enter sets the weekly one up: weekday, time, place, chair, recorder.</source>
        <translation>还没有例会。按 Enter 设好周例会：星期、时间、地点、主持、记录。</translation>
    </message>
    <message>
        <source>{n} items open</source>
        <translation>{n} 项未销号</translation>
    </message>
    <message>
        <source>On the agenda of no. {n}: {title}</source>
        <translation>已列入第 {n} 次议程：{title}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Nobody has brought anything. N notes a suggestion or a problem.</source>
        <translation>还没有人提意见。按 N 记一条意见或问题。</translation>
    </message>
    <message>
        <source>{name} is not asked any more.</source>
        <translation>{name}不再列入名单。</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>参会名单</translation>
    </message>
    <message>
        <source>Nobody is asked yet. N adds a seat; S on the list of meetings sets all up.</source>
        <translation>名单还是空的。N 加一人；在例会表按 S 一次设好。</translation>
    </message>
    <message>
        <source>Coming again</source>
        <translation>定期会议</translation>
    </message>
    <message>
        <source>No meeting comes again yet. S on the list of meetings sets the weekly one up.</source>
        <translation>还没有定期会议。在例会表按 S 设好周例会。</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>and {n} more; Enter opens the meeting</source>
        <translation>还有 {n} 项，Enter 打开这次会</translation>
    </message>
    <message>
        <source>Agenda as it would be written now</source>
        <translation>议程（此刻写成的样子）</translation>
    </message>
</context>
<context>
    <name>MomentPane</name>
    <message>
        <source>Another kind</source>
        <translation>换一种哨</translation>
    </message>
    <message>
        <source>If blown then</source>
        <translation>要是这时吹哨</translation>
    </message>
    <message>
        <source>{month}/{day} {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>Minutes: median of 90 days; under 5 arrivals as the department says, else 20.</source>
        <translation>用时：近 90 天中位数；不足 5 次按自报或 20 分。</translation>
    </message>
    <message>
        <source>No department is usually called for this kind.</source>
        <translation>这种哨平常不叫哪个部门。</translation>
    </message>
    <message>
        <source>{n} more on the page of the week (Enter).</source>
        <translation>另 {n} 家按回车看。</translation>
    </message>
    <message>
        <source>nobody to call</source>
        <translation>无人可叫</translation>
    </message>
    <message>
        <source>cannot come</source>
        <translation>到不了</translation>
    </message>
    <message>
        <source>nobody behind</source>
        <translation>没有替补</translation>
    </message>
    <message>
        <source>~{n} min, late</source>
        <translation>约 {n} 分，超时</translation>
    </message>
    <message>
        <source>~{n} min</source>
        <translation>约 {n} 分</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>OnDutyPane</name>
    <message>
        <source>since {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>roster: {name}</source>
        <translation>应为{name}</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>all out; try {names}</source>
        <translation>当班已出动，可找 {names}</translation>
    </message>
    <message>
        <source>none on duty; try {names}</source>
        <translation>无人当班，可找 {names}</translation>
    </message>
    <message>
        <source>out {number}</source>
        <translation>出动 {number}</translation>
    </message>
    <message>
        <source>at the post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺岗</translation>
    </message>
    <message>
        <source>nobody posted</source>
        <translation>未派驻</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未记</translation>
    </message>
    <message>
        <source>left post {time}</source>
        <translation>脱岗 {time}</translation>
    </message>
    <message>
        <source>absent {time}</source>
        <translation>缺岗 {time}</translation>
    </message>
    <message>
        <source>not noted {n} min</source>
        <translation>未记到岗 {n} 分</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 时</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>{name} is late, after {n} min.</source>
        <translation>{name}迟到，用时 {n} 分。</translation>
    </message>
    <message>
        <source>{name} is there, after {n} min.</source>
        <translation>{name}到场，用时 {n} 分。</translation>
    </message>
    <message>
        <source>Report in: {name}</source>
        <translation>{name}到场</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>the limit is {time}</source>
        <translation>时限 {time}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} joined {name}.</source>
        <translation>{name}增援到场：{names}。</translation>
    </message>
    <message>
        <source>More people: {name}</source>
        <translation>{name}增援</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>记增援</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>谁来了</translation>
    </message>
    <message>
        <source>{name} called, due {time}.</source>
        <translation>已叫{name}，{time} 前到场。</translation>
    </message>
    <message>
        <source>Call one more department</source>
        <translation>加派部门</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>加派</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>name, or initials of the pinyin</source>
        <translation>名称，或拼音首字母</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>派单时间</translation>
    </message>
    <message>
        <source>its own clock starts with this call</source>
        <translation>从现在起单独计时</translation>
    </message>
    <message>
        <source>Report complete</source>
        <translation>报完成</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报完成</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处置结果</translation>
    </message>
    <message>
        <source>Reported complete. Somebody outside the lead department must check.</source>
        <translation>已报完成。须另派人核查，不得为牵头部门的人。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重开任务</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Enter the check</source>
        <translation>记核查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>passed: close</source>
        <translation>通过，销哨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>New tasks</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>such as “Water: clear the rubble; Housing: replant”; without a department it is the lead&apos;s</source>
        <translation>写“水务：清运残土；住建：复绿”，不写部门即牵头部门</translation>
    </message>
    <message>
        <source>not by anybody of the lead department</source>
        <translation>牵头部门的人不能核查</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未问到</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存</translation>
    </message>
    <message>
        <source>Order of the action</source>
        <translation>处置秩序</translation>
    </message>
    <message>
        <source>Use of forces</source>
        <translation>力量运用</translation>
    </message>
    <message>
        <source>Public interest</source>
        <translation>公共利益</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Recheck on</source>
        <translation>回头看日期</translation>
    </message>
    <message>
        <source>or why not</source>
        <translation>不安排的理由</translation>
    </message>
    <message>
        <source>Kept. It can be archived.</source>
        <translation>已存，可以归档。</translation>
    </message>
    <message>
        <source>Kept. Ratings, a comment or satisfaction, and a recheck are needed to archive.</source>
        <translation>已存。评分、评语或满意度、回头看齐了才能归档。</translation>
    </message>
    <message>
        <source>1 to 5; a comment where the reporter could not be asked</source>
        <translation>1 到 5 分；问不到反映人就写评语</translation>
    </message>
    <message>
        <source>Check failed; it is in action again.</source>
        <translation>核查不通过，已退回处置。</translation>
    </message>
    <message>
        <source>{serial} is closed; all may leave.</source>
        <translation>{serial}已销哨，现场人员可以撤离。</translation>
    </message>
    <message>
        <source>Correct a time: {name}</source>
        <translation>更正{name}的时间</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>Right time</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Corrected; the former time stays in the journal.</source>
        <translation>已更正，原时间留在经过里。</translation>
    </message>
    <message>
        <source>Correct the facts</source>
        <translation>更正事实</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Hotline no.</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>哨源</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Corrected; the former values stay in the journal.</source>
        <translation>已更正，原内容留在经过里。</translation>
    </message>
    <message>
        <source>the caller&apos;s own words are never changed</source>
        <translation>原话不改</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>谁撤离</translation>
    </message>
    <message>
        <source>Leaving: {name}</source>
        <translation>{name}撤离</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>撤离</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>撤离时间</translation>
    </message>
    <message>
        <source>nobody leaves before it is finished</source>
        <translation>事不完、人不撤</translation>
    </message>
    <message>
        <source>on the scene</source>
        <translation>已在场</translation>
    </message>
    <message>
        <source>Relief: {name}</source>
        <translation>{name}接替</translation>
    </message>
    <message>
        <source>Relieve</source>
        <translation>换人接替</translation>
    </message>
    <message>
        <source>Who relieves</source>
        <translation>接替人</translation>
    </message>
    <message>
        <source>Relief came</source>
        <translation>接替人到场</translation>
    </message>
    <message>
        <source>the relief arrives first, then one may go</source>
        <translation>先到场，再放人</translation>
    </message>
    <message>
        <source>Permit to leave: {name}</source>
        <translation>{name}撤离许可</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>许可人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Permitted {serial}. L lets them go.</source>
        <translation>已许可 {serial}。按 L 撤离。</translation>
    </message>
    <message>
        <source>Left without ground: {name}</source>
        <translation>{name}擅自撤离</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Who left</source>
        <translation>谁走了</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Written down: {names} left without ground.</source>
        <translation>已记：{names}擅自撤离。</translation>
    </message>
    <message>
        <source>a record for the assessment, no state; it is never deleted</source>
        <translation>记入考核，不改状态，不能删除</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>{name}: they may go; others stay.</source>
        <translation>{name}部分人员撤离，其余仍在场。</translation>
    </message>
    <message>
        <source>{name} left: {ground}.</source>
        <translation>{name}已撤：{ground}。</translation>
    </message>
    <message>
        <source>rule {name}</source>
        <translation>规则 {name}</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>去办结</translation>
    </message>
    <message>
        <source>Report done</source>
        <translation>报完成</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>报总指挥</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>去评价</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>写理由</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Objection: {name}</source>
        <translation>{name}异议</translation>
    </message>
    <message>
        <source>Note the objection</source>
        <translation>记异议</translation>
    </message>
    <message>
        <source>Written reason</source>
        <translation>书面理由</translation>
    </message>
    <message>
        <source>Objection noted. The clock runs on; the leader must rule.</source>
        <translation>已记异议。钟不停，请带班领导裁定。</translation>
    </message>
    <message>
        <source>the clock does not stop</source>
        <translation>钟不停</translation>
    </message>
    <message>
        <source>must come</source>
        <translation>仍须到场</translation>
    </message>
    <message>
        <source>need not come</source>
        <translation>免派</translation>
    </message>
    <message>
        <source>Ruling: {name}</source>
        <translation>裁定{name}</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Ruled by</source>
        <translation>裁定人</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Ruled: {name}, {state}.</source>
        <translation>已裁定：{name}，{state}。</translation>
    </message>
    <message>
        <source>objection: {text}</source>
        <translation>异议：{text}</translation>
    </message>
    <message>
        <source>Not counted as late: {name}</source>
        <translation>{name}迟到免计</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>免计</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>{name} is not counted as late.</source>
        <translation>{name}已免计。</translation>
    </message>
    <message>
        <source>Stand down: {name}</source>
        <translation>解除{name}</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>{name} stands down.</source>
        <translation>{name}已解除。</translation>
    </message>
    <message>
        <source>Sign later</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Signed by {name}.</source>
        <translation>{name}已补签。</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time} 前</translation>
    </message>
    <message>
        <source>On the ledger</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Put on the ledger</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>书面说明</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>复核日</translation>
    </message>
    <message>
        <source>such as 9-30, or +7</source>
        <translation>如 9-30，或 +7（七天后）</translation>
    </message>
    <message>
        <source>On the ledger, review on {day}.</source>
        <translation>已挂账，{day} 复核。</translation>
    </message>
    <message>
        <source>what this level cannot solve now; reviewed on its day</source>
        <translation>本级一时解决不了，到期复核</translation>
    </message>
    <message>
        <source>Off the ledger</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Result of the review</source>
        <translation>复核结果</translation>
    </message>
    <message>
        <source>In action again.</source>
        <translation>已恢复处置。</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>上报到</translation>
    </message>
    <message>
        <source>Escalation: {step}</source>
        <translation>提级：{step}</translation>
    </message>
    <message>
        <source>the post itself</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>From a superior</source>
        <translation>上级指示</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>office and name</source>
        <translation>单位和姓名</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>empty: no answer wanted</source>
        <translation>不用答复就空着</translation>
    </message>
    <message>
        <source>Noted; an answer is wanted by {day}.</source>
        <translation>已记下，{day} 前答复。</translation>
    </message>
    <message>
        <source>Answer to a superior</source>
        <translation>答复上级</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>已答复。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Escalation: {step}.</source>
        <translation>提级：{step}。</translation>
    </message>
    <message>
        <source>now: {step}</source>
        <translation>现在：{step}</translation>
    </message>
    <message>
        <source>Close the conference</source>
        <translation>结束会商</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Conference closed.</source>
        <translation>会商已结束。</translation>
    </message>
    <message>
        <source>Call off the whistle</source>
        <translation>解除全哨</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>解除全哨</translation>
    </message>
    <message>
        <source>Called off; every department stands down.</source>
        <translation>已解除全哨，各部门解除。</translation>
    </message>
    <message>
        <source>every department stands down; the number is not used again</source>
        <translation>各部门一并解除；哨号不再使用</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>others: names, a certificate number in brackets after the name</source>
        <translation>其他人：写姓名，证号写在姓名后的括号里</translation>
    </message>
    <message>
        <source>{n} certified officer(s) short, {law}: not fewer than two</source>
        <translation>还差 {n} 名持证人员（{law}：不少于两人）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>at no. {number}</source>
        <translation>在 {number} 号哨</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>持证</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已记下。</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>village representative</source>
        <translation>村民代表</translation>
    </message>
    <message>
        <source>deputy of the people&apos;s congress</source>
        <translation>人大代表</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Witness noted: {name}.</source>
        <translation>已记见证人：{name}。</translation>
    </message>
    <message>
        <source>Leader on the scene</source>
        <translation>领导到场</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>of the post&apos;s own list when empty</source>
        <translation>不填取名单里的</translation>
    </message>
    <message>
        <source>{name} is on the scene.</source>
        <translation>{name}已到场。</translation>
    </message>
    <message>
        <source>Leader leaves</source>
        <translation>领导离场</translation>
    </message>
    <message>
        <source>{name} left the scene.</source>
        <translation>{name}已离场。</translation>
    </message>
    <message>
        <source>Opinion of a department</source>
        <translation>部门意见</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>Opinion of {name} noted.</source>
        <translation>已记{name}的意见。</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>专班</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>{name} is in the task force.</source>
        <translation>{name}已加入专班。</translation>
    </message>
    <message>
        <source>Issue an order</source>
        <translation>签发调度令</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>To</source>
        <translation>答复哪一条</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>调度内容</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>such as 1700, or 9-23 1200</source>
        <translation>如 1700，或 9-23 1200</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Issued {serial}. Ctrl P prints it.</source>
        <translation>已签发{serial}。Ctrl P 打印。</translation>
    </message>
    <message>
        <source>Order received</source>
        <translation>调度令签收</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>{serial} received.</source>
        <translation>{serial}已签收。</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Returned.</source>
        <translation>已退回。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并哨</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>number, place or matter</source>
        <translation>编号、地点或事由</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>已并哨。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>交办任务</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>how one sees that it is done</source>
        <translation>怎样算办好</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Task given to {name}: {task}.</source>
        <translation>已交办{name}：{task}。</translation>
    </message>
    <message>
        <source>one that can be measured: what, how well, how much, whose, until when</source>
        <translation>写得可核查：什么、到什么标准、多少、谁办、何时前</translation>
    </message>
    <message>
        <source>Finish a task</source>
        <translation>办结任务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Done: {task}.</source>
        <translation>已办结：{task}。</translation>
    </message>
    <message>
        <source>Work of a department done</source>
        <translation>报任务完成</translation>
    </message>
    <message>
        <source>{name} reported its work done.</source>
        <translation>{name}已报任务完成。</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>One is on its way already.</source>
        <translation>已有一份正在生成。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写成文件</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>.xlsx for Excel and WPS, .csv for anything else</source>
        <translation>.xlsx 给 Excel 和 WPS，.csv 给别的程序</translation>
    </message>
    <message>
        <source>This ledger lies in memory only; a list needs a folder to be printed from.</source>
        <translation>这本台账只在内存里，列表没有地方存，打印不了。</translation>
    </message>
    <message>
        <source>Drawing the list</source>
        <translation>正在生成列表</translation>
    </message>
    <message>
        <source>{n} rows are in {file}.</source>
        <translation>{n} 行已存入 {file}。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Sent to the printer: {n} page(s).</source>
        <translation>已送打印机，{n} 页。</translation>
    </message>
    <message>
        <source>The list lies in {file}.</source>
        <translation>没有打印。清单在 {file}。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停下，什么都没写。</translation>
    </message>
    <message>
        <source>It could not be written: {error}</source>
        <translation>没有写成：{error}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>这一页没有可打印的。</translation>
    </message>
    <message>
        <source>There is no list to export on this page.</source>
        <translation>这一页没有可导出的清单。</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>The paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>Check the layout</source>
        <translation>版式检查</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选文书</translation>
    </message>
    <message>
        <source>larger, smaller, fit</source>
        <translation>放大、缩小、适宽</translation>
    </message>
    <message>
        <source>What is shown is the filed file itself.</source>
        <translation>所见即归档的文件。</translation>
    </message>
    <message>
        <source>This whistle is not blown yet; its papers come with the blow.</source>
        <translation>还没有吹哨，吹哨后才有文书。</translation>
    </message>
    <message>
        <source>Drawing {paper} …</source>
        <translation>正在生成{paper}…</translation>
    </message>
    <message>
        <source>{n} page(s), SHA-256 {mark}</source>
        <translation>共 {n} 页，SHA-256 {mark}</translation>
    </message>
    <message>
        <source>There is no paper to print yet.</source>
        <translation>还没有可打印的文书。</translation>
    </message>
    <message>
        <source>There is no paper to check yet.</source>
        <translation>还没有可检查的文书。</translation>
    </message>
    <message>
        <source>There is no paper to save yet.</source>
        <translation>还没有可另存的文书。</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>not drawn yet</source>
        <translation>还没有生成</translation>
    </message>
    <message>
        <source>drawn {time}, printed {n} times</source>
        <translation>{time} 生成，已印 {n} 次</translation>
    </message>
    <message>
        <source>whole month</source>
        <translation>全月</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Sending to the printer</source>
        <translation>正在送打印机</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>叫停</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Page {n} of {all} sent to the printer</source>
        <translation>已送打印机 {n} / {all} 页</translation>
    </message>
    <message>
        <source>Word, for editing (*.docx)</source>
        <translation>Word，可以改字 (*.docx)</translation>
    </message>
    <message>
        <source>Save for Word</source>
        <translation>存成 Word</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用别的程序打开</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Enter puts in, Esc closes</source>
        <translation>Enter 定下，Esc 收起</translation>
    </message>
    <message>
        <source>stands it now</source>
        <translation>现在是他</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place, or its pinyin initials</source>
        <translation>地点，拼音首字母也行</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>name, initials or department</source>
        <translation>姓名、首字母或部门</translation>
    </message>
    <message>
        <source>such as 11-8, 11-10~11-12</source>
        <translation>如 11-8、11-10~11-12</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The holidays of {years} are not taken in</source>
        <translation>{years}年放假安排未导入</translation>
    </message>
    <message>
        <source>Until then its holidays count as plain days, and the roster is planned wrongly.</source>
        <translation>导入前，节假日按平常日子算，排班会排错。</translation>
    </message>
    <message>
        <source>Take in a year</source>
        <translation>导入一年</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>{n} holidays and moved working days of {year} are in.</source>
        <translation>{year}年放假和调休共 {n} 天，已导入。</translation>
    </message>
    <message>
        <source>from the program&apos;s own table; a year it does not hold comes in from a file</source>
        <translation>取自程序自带的表；表里没有的年份从文件导入</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Statutory day</source>
        <translation>法定节日</translation>
    </message>
    <message>
        <source>A day of the calendar</source>
        <translation>节假日表的一天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>这天</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>number of the notice</source>
        <translation>放假通知的文号</translation>
    </message>
    <message>
        <source>Take {day} out of the table</source>
        <translation>从表里去掉 {day}</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>It counts as the plain week has it again.</source>
        <translation>这天改回按平常星期算。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>works</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{year}: {n} days</source>
        <translation>{year}年 {n} 天</translation>
    </message>
    <message>
        <source>statutory</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>休或班</translation>
    </message>
    <message>
        <source>No holiday is known. I takes in a year from the program, O from the office&apos;s file.</source>
        <translation>还没有节假日。I 从程序导入一年，O 从文件导入。</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>only asked for</source>
        <translation>只是申请</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>New leave</source>
        <translation>新请假</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave noted.</source>
        <translation>请假已记。</translation>
    </message>
    <message>
        <source>the planner leaves these days free</source>
        <translation>排班时空出这几天</translation>
    </message>
    <message>
        <source>Approve leave: {name}</source>
        <translation>批假：{name}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>{name}&apos;s leave is approved.</source>
        <translation>{name}的假已批准。</translation>
    </message>
    <message>
        <source>Back from leave: {name}</source>
        <translation>销假：{name}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>销假</translation>
    </message>
    <message>
        <source>{name}&apos;s leave is taken back.</source>
        <translation>{name}已销假。</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已销假</translation>
    </message>
    <message>
        <source>{n} duties published</source>
        <translation>已排 {n} 个班</translation>
    </message>
    <message>
        <source>asked for {n}</source>
        <translation>待批 {n}</translation>
    </message>
    <message>
        <source>meet published duties {n}</source>
        <translation>与已公布的班冲突 {n}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>In the roster</source>
        <translation>值班表里</translation>
    </message>
    <message>
        <source>No leave noted. N writes a slip; a file of slips comes in by Import.</source>
        <translation>还没有请假。N 写一条；成批的从导入进来。</translation>
    </message>
    <message>
        <source>as everybody when empty</source>
        <translation>空着就同大家一样</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Nights a month, at most</source>
        <translation>每月夜班最多</translation>
    </message>
    <message>
        <source>Weekends a month, at most</source>
        <translation>每月周末最多</translation>
    </message>
    <message>
        <source>Days in a row, at most</source>
        <translation>连续上班最多天</translation>
    </message>
    <message>
        <source>Days off in a row, at most</source>
        <translation>连休最多几天</translation>
    </message>
    <message>
        <source>as everybody when empty; 0: no limit</source>
        <translation>不填同大家，0 不限</translation>
    </message>
    <message>
        <source>Hours a month, at most</source>
        <translation>每月最多小时</translation>
    </message>
    <message>
        <source>Hours a month, at least</source>
        <translation>每月最少小时</translation>
    </message>
    <message>
        <source>Not rostered at all</source>
        <translation>完全不排班</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Limits kept.</source>
        <translation>限制已存。</translation>
    </message>
    <message>
        <source>New limits of a person</source>
        <translation>新个人限制</translation>
    </message>
    <message>
        <source>stands nights</source>
        <translation>可值夜班</translation>
    </message>
    <message>
        <source>no nights</source>
        <translation>不排夜班</translation>
    </message>
    <message>
        <source>not rostered</source>
        <translation>不排班</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>个人限制</translation>
    </message>
    <message>
        <source>Rostered</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Nights ≤</source>
        <translation>夜班≤</translation>
    </message>
    <message>
        <source>Weekends ≤</source>
        <translation>周末≤</translation>
    </message>
    <message>
        <source>In a row ≤</source>
        <translation>连值≤</translation>
    </message>
    <message>
        <source>Off in a row ≤</source>
        <translation>连休 ≤</translation>
    </message>
    <message>
        <source>Hours ≤</source>
        <translation>小时≤</translation>
    </message>
    <message>
        <source>Hours ≥</source>
        <translation>小时≥</translation>
    </message>
    <message>
        <source>Nobody has limits of their own; the rules hold for all.</source>
        <translation>没有个人限制，大家都按规则。</translation>
    </message>
    <message>
        <source>Standard shifts, rules and {n} needs are written.</source>
        <translation>标准班次、规则和 {n} 条需求已写好。</translation>
    </message>
    <message>
        <source>the post&apos;s own people</source>
        <translation>指挥部自己的人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>On</source>
        <translation>哪些天</translation>
    </message>
    <message>
        <source>Shifts, each counts</source>
        <translation>算数的班次</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>希望</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>open when empty</source>
        <translation>空着不限</translation>
    </message>
    <message>
        <source>Certified officers only</source>
        <translation>只算持证</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Need kept.</source>
        <translation>需求已存。</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>持证</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>值守需求</translation>
    </message>
    <message>
        <source>Least / wanted</source>
        <translation>最少/希望</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>持证</translation>
    </message>
    <message>
        <source>Nothing must be covered yet. Z writes the standard needs from the departments.</source>
        <translation>还没有值守需求。Z 按部门写标准需求。</translation>
    </message>
    <message>
        <source>{sentence} (0: no limit)</source>
        <translation>{sentence}（0 不限）</translation>
    </message>
    <message>
        <source>New version of the planning rules</source>
        <translation>排班规则新版本</translation>
    </message>
    <message>
        <source>Put into force</source>
        <translation>施行</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Never on the day after</source>
        <translation>第二天不排</translation>
    </message>
    <message>
        <source>two signs of the grid: the second never on the day after the first</source>
        <translation>按格子里的字写，如 夜驻、夜白：夜班第二天不排驻、不排白</translation>
    </message>
    <message>
        <source>Version {version} is in force from {day}.</source>
        <translation>{version} 版自 {day} 起施行。</translation>
    </message>
    <message>
        <source>copied from {version}; rosters keep the rules of their day</source>
        <translation>照 {version} 抄来；已排的班用当时的规则</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>the first version</source>
        <translation>第一版</translation>
    </message>
    <message>
        <source>the same figures</source>
        <translation>数字没变</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>排班规则</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>No planning rules yet. The standard shifts and needs (Needs, Z) bring the first version.</source>
        <translation>还没有排班规则。到“值守需求”按 Z，随标准设置带来第一版。</translation>
    </message>
    <message>
        <source>Version {version} says</source>
        <translation>{version} 版规则</translation>
    </message>
    <message>
        <source>Sign on the grid</source>
        <translation>格子里的字</translation>
    </message>
    <message>
        <source>one character</source>
        <translation>一个字</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>a letter or digit, or none</source>
        <translation>一个字母或数字，可空</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Lasts, minutes</source>
        <translation>班长（分）</translation>
    </message>
    <message>
        <source>Rest after it, minutes</source>
        <translation>之后休息（分）</translation>
    </message>
    <message>
        <source>Points of burden</source>
        <translation>负担分</translation>
    </message>
    <message>
        <source>Work at the post</source>
        <translation>在岗上班</translation>
    </message>
    <message>
        <source>A night</source>
        <translation>算夜班</translation>
    </message>
    <message>
        <source>Place in the call order</source>
        <translation>叫人次序</translation>
    </message>
    <message>
        <source>0: not on call</source>
        <translation>0：不是备勤</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Shift kept.</source>
        <translation>班次已存。</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>新班次</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 时 {m} 分</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} 时</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>at the post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>standby at home</source>
        <translation>在家备勤</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>Rest after it</source>
        <translation>之后休息</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Call order</source>
        <translation>叫人次序</translation>
    </message>
    <message>
        <source>Burden</source>
        <translation>负担</translation>
    </message>
    <message>
        <source>No shift yet. Z writes the standard shifts of township offices.</source>
        <translation>还没有班次。Z 写乡镇常用的标准班次。</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分量</translation>
    </message>
    <message>
        <source>Wish kept.</source>
        <translation>意愿已存。</translation>
    </message>
    <message>
        <source>the planner weighs it against the other wishes and says which it refused</source>
        <translation>排班时与别人的意愿一起权衡，没满足的会说明</translation>
    </message>
    <message>
        <source>New wish</source>
        <translation>新意愿</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>No wish noted. N writes one; a file of wishes comes in by Import.</source>
        <translation>还没有意愿。N 写一条；成批的从导入进来。</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>{time} arrived</source>
        <translation>{time} 到</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>relieves {name}</source>
        <translation>接替{name}</translation>
    </message>
    <message>
        <source>relieved by {name}</source>
        <translation>由{name}接替</translation>
    </message>
    <message>
        <source>left, permit {serial}</source>
        <translation>撤，许可{serial}</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>现场还没有人。</translation>
    </message>
    <message>
        <source>{start} to {end} nobody was there, {time} in all</source>
        <translation>{start} 到 {end} 现场无人，共 {time}</translation>
    </message>
    <message>
        <source>never empty since {time}</source>
        <translation>{time} 起现场从未空人</translation>
    </message>
    <message>
        <source>; once all {n} had come, never fewer than {people}</source>
        <translation>；{n} 家到齐后，任一时刻不少于 {people} 人</translation>
    </message>
    <message>
        <source>; all had left by {time}</source>
        <translation>；{time} 已全部撤离</translation>
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
    <name>Preview</name>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Print the minutes</source>
        <translation>打印纪要</translation>
    </message>
    <message>
        <source>Page of the minutes</source>
        <translation>纪要的一页</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PrintBox</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Into a PDF file</source>
        <translation>印成 PDF 文件</translation>
    </message>
    <message>
        <source>all {n}, or 1-3,5</source>
        <translation>共 {n} 页，或写 1-3,5</translation>
    </message>
    <message>
        <source>Both sides, over the long edge</source>
        <translation>双面，长边翻转</translation>
    </message>
    <message>
        <source>Black and grey</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>全部页</translation>
    </message>
    <message>
        <source>Odd pages, before turning by hand</source>
        <translation>先印单数页（手动双面）</translation>
    </message>
    <message>
        <source>Even pages, after turning</source>
        <translation>翻过来再印双数页</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>单双页</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>不印</translation>
    </message>
</context>
<context>
    <name>ProseBoard</name>
    <message>
        <source>Text of the minutes</source>
        <translation>纪要正文</translation>
    </message>
    <message>
        <source>Wanting before it can be sent to review</source>
        <translation>送审前还缺</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>Source</source>
        <translation>哨源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What happened, in one line</source>
        <translation>什么事，一句话</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
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
        <source>Confer</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>例会</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等，另 {n} 人</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>约 {n} 分可到</translation>
    </message>
    <message>
        <source>Nobody: {away}</source>
        <translation>无人可叫：{away}</translation>
    </message>
    <message>
        <source>No names listed</source>
        <translation>没有名单</translation>
    </message>
    <message>
        <source>{name} did not answer</source>
        <translation>{name}没接</translation>
    </message>
    <message>
        <source>{name}, {what}</source>
        <translation>{name}&#x3000;{what}</translation>
    </message>
    <message>
        <source>Those on duty are out; try {name}</source>
        <translation>当班已出动，可找 {name}</translation>
    </message>
    <message>
        <source>None on duty; try {name}</source>
        <translation>无人当班，可找 {name}</translation>
    </message>
    <message>
        <source>{names} no answer; {who}</source>
        <translation>{names}没接，{who}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Next leader</source>
        <translation>接班领导</translation>
    </message>
    <message>
        <source>Next clerk</source>
        <translation>接班值班员</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>已办事项</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>未办事项</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交物品</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>leader {leader}, clerk {clerk}, since {since}</source>
        <translation>带班 {leader}，值班员 {clerk}，{since} 起</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>This record cannot go in as it is. Enter corrects the cell.</source>
        <translation>这条不能照收。Enter 改那一格，再看判定。</translation>
    </message>
    <message>
        <source>This record goes in already.</source>
        <translation>这条本来就入账。</translation>
    </message>
    <message>
        <source>This record does not go in anyway.</source>
        <translation>这条本来就不入账。</translation>
    </message>
    <message>
        <source>{n} undecided: they stay out</source>
        <translation>{n} 条待看未决定，不决定就不入</translation>
    </message>
    <message>
        <source>No record here.</source>
        <translation>这里没有记录。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名）</translation>
    </message>
    <message>
        <source>Goes in as it stands.</source>
        <translation>照原样入账。</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Records of the sheet</source>
        <translation>这张表的记录</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>哨类</translation>
    </message>
    <message>
        <source>Village, place</source>
        <translation>村社、地点</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Blown</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Called/late</source>
        <translation>叫/迟</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销哨</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>哨源</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>All whistles</source>
        <translation>全部哨单</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>in hand {n}</source>
        <translation>在手 {n}</translation>
    </message>
    <message>
        <source>the township&apos;s own matters {n} of {whole} blown, {part} %</source>
        <translation>自办事项也吹哨的 {n}/{whole}，{part}%</translation>
    </message>
    <message>
        <source>Blow a whistle</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>There is no whistle yet.</source>
        <translation>还没有哨单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Nothing like this: {filter}.</source>
        <translation>没有符合的：{filter}。</translation>
    </message>
    <message>
        <source>Try the pinyin initials, or the place only.</source>
        <translation>试试拼音首字母，或只写地点。</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 件</translation>
    </message>
    <message>
        <source>a click on a head sorts</source>
        <translation>点表头排序</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The view is saved.</source>
        <translation>视图已存。</translation>
    </message>
    <message>
        <source>Choose a saved view first.</source>
        <translation>先选一个已存视图。</translation>
    </message>
    <message>
        <source>The view is off the list.</source>
        <translation>视图已删去。</translation>
    </message>
    <message>
        <source>Register of whistles</source>
        <translation>哨单台账</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>as filtered</source>
        <translation>筛出的</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>选中的</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Enter into the ledger</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>存结果表</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>再导一份</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Result of the import</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>{n} of {total} records of {file} go in.</source>
        <translation>{file} 共 {total} 条，入账 {n} 条。</translation>
    </message>
    <message>
        <source>{sheet} ({kind}): {n} in, {out} out</source>
        <translation>{sheet}（{kind}）：入 {n} 条，不入 {out} 条</translation>
    </message>
    <message>
        <source>△ {n} questioned records have no decision; they stay out.</source>
        <translation>△ {n} 条待看没有决定，不入账。</translation>
    </message>
    <message>
        <source>All at once or nothing. An import cannot be undone as a whole: what is wrong is corrected record by record, and each correction stays visible.</source>
        <translation>一次入账，要么全部入，要么一条不入。入账后不能整批撤回；有错逐条更正，每次更正都留痕。</translation>
    </message>
    <message>
        <source>Entered in one go. What is wrong is corrected record by record, and each correction stays visible.</source>
        <translation>已一次入账。有错逐条更正，每次更正都留痕。</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>Whistles</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>Enter: all of them in the register    ↓: choose here</source>
        <translation>Enter：在哨单页看全部&#x3000;&#x3000;↓：在这里选</translation>
    </message>
    <message>
        <source>No “{query}”. Try the pinyin initials, such as lwg, or the place only.</source>
        <translation>没有“{query}”。试试拼音首字母，如 lwg，或只写地点。</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 件</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>{month}/</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>Cover {n}</source>
        <translation>覆盖 {n} 家</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}月{day}日 周{weekday}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>on</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{day}, {name}, a holiday</source>
        <translation>{day} {name}放假</translation>
    </message>
    <message>
        <source>{day}, worked for {name}</source>
        <translation>{day} {name}调休上班</translation>
    </message>
    <message>
        <source>{what}: {n} missing</source>
        <translation>{what} 缺 {n}</translation>
    </message>
    <message>
        <source>Own people</source>
        <translation>本部</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{now}, published: {was}</source>
        <translation>{now}，公布的是{was}</translation>
    </message>
    <message>
        <source>{shift}, not noted</source>
        <translation>{shift}，未登记</translation>
    </message>
    <message>
        <source>{shift}; {found}</source>
        <translation>{shift}；{found}</translation>
    </message>
    <message>
        <source>A?</source>
        <translation>申</translation>
    </message>
    <message>
        <source>L</source>
        <translation>假</translation>
    </message>
    <message>
        <source>leave asked for</source>
        <translation>请假待批</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>−{n}</source>
        <translation>缺{n}</translation>
    </message>
    <message>
        <source>?</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>fixed by hand, planning leaves it</source>
        <translation>手定，排班不动</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>法定假</translation>
    </message>
    <message>
        <source>moved working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Arrows move, a letter sets:</source>
        <translation>方向键移动，直接按</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>not noted {n}</source>
        <translation>未登记 {n}</translation>
    </message>
    <message>
        <source>Free it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All stood ...</source>
        <translation>补登…</translation>
    </message>
    <message>
        <source>Fill it</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>This is a draft; letters set shifts. Orders to a duty come once it is published.</source>
        <translation>这是草稿，按字母改。公布以后才能对这一班下令。</translation>
    </message>
    <message>
        <source>Nothing is published here. In a draft, drag one square onto the other.</source>
        <translation>这一格没有公布的班。草稿里把一格拖到另一格就换。</translation>
    </message>
    <message>
        <source>On the line of a post, Enter chooses who stands.</source>
        <translation>这一行是岗位，按 Enter 选谁来值。</translation>
    </message>
    <message>
        <source>Nobody stands here.</source>
        <translation>这里没有人值。</translation>
    </message>
    <message>
        <source>Nobody is there who could stand this.</source>
        <translation>没有人能值这个岗。</translation>
    </message>
    <message>
        <source>{day}: stood as planned</source>
        <translation>{day}&#x3000;补登：按表值过</translation>
    </message>
    <message>
        <source>There is no hole here.</source>
        <translation>这里没有空档。</translation>
    </message>
    <message>
        <source>{n} squares copied, for Excel and WPS too.</source>
        <translation>已复制 {n} 格，Excel、WPS 里也能贴。</translation>
    </message>
    <message>
        <source>Nothing stands here that could be moved.</source>
        <translation>这一格是空的，没有可移的班。</translation>
    </message>
    <message>
        <source>Go to another square and press Ctrl V; Esc puts it back.</source>
        <translation>已拿起。走到另一格按 Ctrl V 放下，Esc 放回。</translation>
    </message>
    <message>
        <source>Nothing was taken up. Ctrl X or Ctrl C first.</source>
        <translation>还没有拿起一班。先按 Ctrl X 或 Ctrl C。</translation>
    </message>
    <message>
        <source>Select squares with Shift and the arrows, the first one filled.</source>
        <translation>先按住 Shift 用方向键选几格，第一格要有班。</translation>
    </message>
    <message>
        <source>{n} squares changed. Ctrl Z takes all of them back.</source>
        <translation>改了 {n} 格，Ctrl Z 一次全撤。</translation>
    </message>
    <message>
        <source>A post can only be moved along its own line.</source>
        <translation>岗位只能在自己这一行里移。</translation>
    </message>
    <message>
        <source>Copy {what} to {where}</source>
        <translation>把 {what} 复制到 {where}</translation>
    </message>
    <message>
        <source>Swap {what} with {where}</source>
        <translation>把 {what} 与 {where} 对换</translation>
    </message>
    <message>
        <source>Move {what} to {where}; with Ctrl a copy</source>
        <translation>把 {what} 移到 {where}；按住 Ctrl 是复制</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>{n} squares are as they were.</source>
        <translation>{n} 格已还原。</translation>
    </message>
    <message>
        <source>{n} squares changed; {broken} of them break a rule.</source>
        <translation>改了 {n} 格，其中 {broken} 格违反规则。</translation>
    </message>
    <message>
        <source>The month is being planned. Enter takes the plan, Esc puts the draft back.</source>
        <translation>正在排这个月。Enter 用这一版，Esc 还原。</translation>
    </message>
    <message>
        <source>Leave: {who}</source>
        <translation>请假：{who}</translation>
    </message>
    <message>
        <source>Note the leave</source>
        <translation>记请假</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave noted for {n}.</source>
        <translation>已记 {n} 人请假。</translation>
    </message>
    <message>
        <source>{n} of {of} days</source>
        <translation>{of} 天里的 {n} 天</translation>
    </message>
    <message>
        <source>Back from leave: {who}</source>
        <translation>销假：{who}</translation>
    </message>
    <message>
        <source>Take the leave back</source>
        <translation>销假</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{who} is back from leave.</source>
        <translation>{who}已销假。</translation>
    </message>
    <message>
        <source>More orders</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Plan afresh, whatever is published</source>
        <translation>从头排，不顾已公布的</translation>
    </message>
    <message>
        <source>Sent to the offices ...</source>
        <translation>记已发到各部门…</translation>
    </message>
    <message>
        <source>Copy the month before</source>
        <translation>照抄上个月</translation>
    </message>
    <message>
        <source>Back to what was published</source>
        <translation>放弃改动，回到公布的</translation>
    </message>
    <message>
        <source>Standard shifts and needs</source>
        <translation>标准班次和需求</translation>
    </message>
    <message>
        <source>What must be covered</source>
        <translation>值守需求</translation>
    </message>
    <message>
        <source>Rules of planning</source>
        <translation>排班规则</translation>
    </message>
    <message>
        <source>Plan for {n} seconds at most</source>
        <translation>排班最多 {n} 秒</translation>
    </message>
    <message>
        <source>The post&apos;s own people, one by one</source>
        <translation>本部人员，逐人列出</translation>
    </message>
    <message>
        <source>Standard shifts and needs are in.</source>
        <translation>标准班次和需求已设好。</translation>
    </message>
    <message>
        <source>The holidays of {year} are in.</source>
        <translation>{year}年放假安排已导入。</translation>
    </message>
    <message>
        <source>Roster {month}</source>
        <translation>值班表-{month}</translation>
    </message>
    <message>
        <source>As the office&apos;s own sheet, for Excel and WPS</source>
        <translation>按机关自己的样子，Excel 和 WPS 都能开</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Export {month}</source>
        <translation>导出 {month} 值班表</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>The month is in {file}.</source>
        <translation>已写到 {file}。</translation>
    </message>
    <message>
        <source>It could not be written: {error}</source>
        <translation>写不出：{error}</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>公布人</translation>
    </message>
    <message>
        <source>Why with holes</source>
        <translation>带空档公布的理由</translation>
    </message>
    <message>
        <source>Publish {month}, edition {n}</source>
        <translation>公布 {month} 值班表，第 {n} 版</translation>
    </message>
    <message>
        <source>Published duties are what Today, the telephone and the papers go by.</source>
        <translation>公布后，今日、呼叫和文书都按它来。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Publishing {month} …</source>
        <translation>正在公布 {month}…</translation>
    </message>
    <message>
        <source>Published: edition {n}, {added} duties new, {gone} taken back. Ctrl P prints it.</source>
        <translation>已公布第 {n} 版：新增 {added} 班，收回 {gone} 班。Ctrl P 打印。</translation>
    </message>
    <message>
        <source>{n} squares changed. Ctrl Z takes it back.</source>
        <translation>改了 {n} 格。Ctrl Z 撤回。</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>正在排班</translation>
    </message>
    <message>
        <source>Planning near what is published</source>
        <translation>排班，少动已公布的</translation>
    </message>
    <message>
        <source>Choose the squares of one person who falls out.</source>
        <translation>先选中来不了的那一个人的格。</translation>
    </message>
    <message>
        <source>The draft is as it was.</source>
        <translation>草稿已还原。</translation>
    </message>
    <message>
        <source>One plan at a time: Enter takes it, Esc leaves it.</source>
        <translation>一次排一版：Enter 用这一版，Esc 还原。</translation>
    </message>
    <message>
        <source>{name} falls out {first} – {last}</source>
        <translation>{name} {first} 至 {last} 来不了</translation>
    </message>
    <message>
        <source>Find who steps in</source>
        <translation>找人补位</translation>
    </message>
    <message>
        <source>The fewest people are disturbed, then the fewest duties.</source>
        <translation>先求动的人最少，再求动的班最少。</translation>
    </message>
    <message>
        <source>Stepping in for {name}</source>
        <translation>替{name}补位</translation>
    </message>
    <message>
        <source>The plan is the draft now: {n} squares changed. Ctrl Z takes it back.</source>
        <translation>已用这一版：改了 {n} 格。Ctrl Z 撤回。</translation>
    </message>
    <message>
        <source>nights {nights}, weekends {weekends}, holidays {holidays}, due {due}</source>
        <translation>夜班 {nights}，双休 {weekends}，节假 {holidays}，应值 {due}</translation>
    </message>
    <message>
        <source>There is no hole, and no rule is broken.</source>
        <translation>没有空档，也没有违反规则。</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>nights + weekends + holidays; line: due</source>
        <translation>夜班＋双休＋节假，竖线为应值</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>做</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{n} squares</source>
        <translation>选中 {n} 格</translation>
    </message>
    <message>
        <source>roster of {month}</source>
        <translation>{month} 值班表</translation>
    </message>
    <message>
        <source>roster of {month}, draft {n}</source>
        <translation>{month} 值班表，第 {n} 稿</translation>
    </message>
    <message>
        <source>roster of {month}, edition {n}</source>
        <translation>{month} 值班表，第 {n} 版</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>This month was never published; everything is new.</source>
        <translation>这个月还没有公布过，全是新的。</translation>
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
    <name>Settings</name>
    <message>
        <source>Found the command post</source>
        <translation>建立指挥部</translation>
    </message>
    <message>
        <source>The post is founded. Now its members: at least a commander and a duty leader.</source>
        <translation>指挥部已建立。接着写成员：至少一位总指挥、一位带班领导。</translation>
    </message>
    <message>
        <source>It starts with the default rules; check them against those of the district.</source>
        <translation>先用默认规则；请按区里的规定核对。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>The command post</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>Name of the post</source>
        <translation>指挥部名称</translation>
    </message>
    <message>
        <source>as it stands on papers</source>
        <translation>印在文书上的</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>驻地</translation>
    </message>
    <message>
        <source>Duty telephone</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>stands on every roster; empty leaves a line to write on</source>
        <translation>印在值班表上；空着就留横线手写</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>成立依据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Duty in the post</source>
        <translation>指挥部职责</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>commander and deputy order and permit; the duty leader also signs and rules</source>
        <translation>总指挥、副总指挥发令、许可；带班领导也能签发、裁定</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>in office</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离任</translation>
    </message>
    <message>
        <source>Command post</source>
        <translation>指挥部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No member yet. Without a commander nobody can permit, order or rule.</source>
        <translation>还没有成员。没有总指挥，就没人能许可、发令、裁定。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>acknowledgement</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>document number and article; it stands on every slip</source>
        <translation>文号和条款，印在每张单子上</translation>
    </message>
    <message>
        <source>Checked with the district</source>
        <translation>已按区规定核对</translation>
    </message>
    <message>
        <source>The clock stops at</source>
        <translation>钟停于</translation>
    </message>
    <message>
        <source>One more kind</source>
        <translation>再加一类哨</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>不写就不加</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Warn so many minutes before</source>
        <translation>提前几分钟提醒</translation>
    </message>
    <message>
        <source>Certified officers, at least</source>
        <translation>持证人员至少</translation>
    </message>
    <message>
        <source>Days for a recurrence</source>
        <translation>反弹按几天算</translation>
    </message>
    <message>
        <source>Seconds to take back</source>
        <translation>几秒内可撤回</translation>
    </message>
    <message>
        <source>Minutes to count as back-filled</source>
        <translation>迟记几分钟算补录</translation>
    </message>
    <message>
        <source>{kind}: minutes to arrive</source>
        <translation>{kind}：到场时限（分）</translation>
    </message>
    <message>
        <source>with public opinion at risk</source>
        <translation>有舆情风险时</translation>
    </message>
    <message>
        <source>hours to sign later</source>
        <translation>补签时限（小时）</translation>
    </message>
    <message>
        <source>before the blow</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>sign first</source>
        <translation>先签后吹</translation>
    </message>
    <message>
        <source>blow, sign later</source>
        <translation>先吹后签</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>谁可签发</translation>
    </message>
    <message>
        <source>New version of the rules</source>
        <translation>新规则版本</translation>
    </message>
    <message>
        <source>Put into force</source>
        <translation>施行</translation>
    </message>
    <message>
        <source>Version {version} is kept, in force from {day}.</source>
        <translation>规则 {version} 已存，{day} 起施行。</translation>
    </message>
    <message>
        <source>copied from {version}; whistles keep the rules of their day</source>
        <translation>由 {version} 抄来；旧哨仍按当日的规则</translation>
    </message>
    <message>
        <source>defaults, to be checked</source>
        <translation>默认值，待核对</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未施行</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>no version is in force</source>
        <translation>没有施行中的版本</translation>
    </message>
    <message>
        <source>defaults: please check them against the rules of the district</source>
        <translation>默认值：请按区里的规定核对</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Whistles in hand under it</source>
        <translation>按它办的在手哨</translation>
    </message>
    <message>
        <source>Minutes to arrive / at risk</source>
        <translation>到场时限 / 有舆情（分）</translation>
    </message>
    <message>
        <source>No rules yet; they come with the founding of the post.</source>
        <translation>还没有规则；建立指挥部时就有。</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>{n} more</source>
        <translation>多 {n}</translation>
    </message>
    <message>
        <source>{n} fewer</source>
        <translation>少 {n}</translation>
    </message>
    <message>
        <source>even</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>{n} times  {how}</source>
        <translation>{n} 次&#x3000;{how}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Presence</source>
        <translation>在场图</translation>
    </message>
    <message>
        <source>time {digits}, then Q W E</source>
        <translation>时间 {digits}，再按 Q W E</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>当作</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>Sheets of the file</source>
        <translation>文件里的表</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{kind}, hidden</source>
        <translation>{kind}（隐藏）</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有等你办的事。</translation>
    </message>
    <message>
        <source>For me to do</source>
        <translation>等我办</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>此刻在岗</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>SolverPane</name>
    <message>
        <source>Use this plan</source>
        <translation>用这一版</translation>
    </message>
    <message>
        <source>Put the draft back</source>
        <translation>不用，还原</translation>
    </message>
    <message>
        <source>Holes {before} → {now}</source>
        <translation>空档 {before} → {now}</translation>
    </message>
    <message>
        <source>Holes {now}</source>
        <translation>空档 {now}</translation>
    </message>
    <message>
        <source>Spread {before} → {now}</source>
        <translation>轮值差 {before} → {now}</translation>
    </message>
    <message>
        <source>Spread {now}</source>
        <translation>轮值差 {now}</translation>
    </message>
    <message>
        <source>in the background; go on with anything else</source>
        <translation>后台进行，不挡别的事</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>being written down</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>用了 {n} 秒</translation>
    </message>
    <message>
        <source>second {n} of {most}</source>
        <translation>第 {n} 秒，最多 {most} 秒</translation>
    </message>
    <message>
        <source>Proven: no plan is better. Cost {cost}.</source>
        <translation>已证明最优，代价 {cost}。</translation>
    </message>
    <message>
        <source>Cost {cost}, nothing proven yet.</source>
        <translation>代价 {cost}，尚未证明。</translation>
    </message>
    <message>
        <source>Cost {cost}, proven at least {bound}: {gap} % apart.</source>
        <translation>代价 {cost}，下限 {bound}，相差 {gap} %。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Entry {seq}, seal {mark}</source>
        <translation>封链第 {seq} 笔&#x3000;指纹 {mark}</translation>
    </message>
    <message>
        <source>Each entry is sealed to the one before; Verify on the Ledger page checks all.</source>
        <translation>每笔都与前一笔相封；台账页的“核验”检查全部。</translation>
    </message>
    <message>
        <source>Post shared by the accounts of this machine</source>
        <translation>本机各账户共用台账</translation>
    </message>
    <message>
        <source>Key readable by others</source>
        <translation>密钥他人可读</translation>
    </message>
    <message>
        <source>Key lies beside the ledger</source>
        <translation>密钥与台账同放</translation>
    </message>
    <message>
        <source>Whoever has this folder can read the ledger until accounts are set up.</source>
        <translation>账号启用前，拿到这个文件夹就能读台账。请管好本机。</translation>
    </message>
    <message>
        <source>No rules in force</source>
        <translation>没有生效的规则</translation>
    </message>
    <message>
        <source>Rules {version}</source>
        <translation>规则版本 {version}</translation>
    </message>
    <message>
        <source>Rules {version}, defaults to be checked</source>
        <translation>规则 {version}，默认值，请按区规定核对</translation>
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
    <name>Steps</name>
    <message>
        <source>Draft</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>甄别</translation>
    </message>
    <message>
        <source>Blown</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>On the ledger</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>In action</source>
        <translation>联合处置</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>销哨</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>to be signed later</source>
        <translation>待补签</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>{day} 复核</translation>
    </message>
    <message>
        <source>tasks {done}/{all}</source>
        <translation>任务 {done}/{all}</translation>
    </message>
    <message>
        <source>waits for {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>approval by the leader</source>
        <translation>等领导签发</translation>
    </message>
    <message>
        <source>after the approval</source>
        <translation>签发后</translation>
    </message>
    <message>
        <source>from the first arrival</source>
        <translation>有部门到场起</translation>
    </message>
    <message>
        <source>somebody else checks</source>
        <translation>须另派人</translation>
    </message>
    <message>
        <source>after the check</source>
        <translation>核查通过后</translation>
    </message>
    <message>
        <source>when it is rated</source>
        <translation>评价齐全后</translation>
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
    <name>TableSide</name>
    <message>
        <source>Table</source>
        <translation>会商桌</translation>
    </message>
    <message>
        <source>Also there</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>{n} there</source>
        <translation>到会 {n}</translation>
    </message>
    <message>
        <source>{n} silent</source>
        <translation>未表态 {n}</translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>{n} 家</translation>
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
    <name>Telephone</name>
    <message>
        <source>about {n} min</source>
        <translation>约 {n} 分可到</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>no answer {time}</source>
        <translation>{time} 没接</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在打</translation>
    </message>
</context>
<context>
    <name>TelephonePanel</name>
    <message>
        <source>Telephone: {name}</source>
        <translation>打电话：{name}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接了，签收</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>due {time}, {left} left</source>
        <translation>{time} 前到场，剩 {left}</translation>
    </message>
    <message>
        <source>due {time}, {left} over</source>
        <translation>{time} 前到场，已超 {left}</translation>
    </message>
    <message>
        <source>Open the roster</source>
        <translation>去值班表</translation>
    </message>
    <message>
        <source>{name} has nobody left to call</source>
        <translation>{name}无人可叫</translation>
    </message>
    <message>
        <source>{name} did not answer</source>
        <translation>{name}没接</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>no names are listed</source>
        <translation>名单是空的</translation>
    </message>
    <message>
        <source>{name} answered; the call was acknowledged before.</source>
        <translation>{name}接了；之前已签收。</translation>
    </message>
    <message>
        <source>{department}: {name} answered, acknowledged {time}. Ctrl Z takes it back.</source>
        <translation>{department}{name}接了，{time} 签收。Ctrl Z 撤回。</translation>
    </message>
    <message>
        <source>{name} did not answer; next {next} {phone}.</source>
        <translation>{name}没接。下一个 {next} {phone}。</translation>
    </message>
    <message>
        <source>{name} did not answer; nobody is left. {key} notes the hole.</source>
        <translation>{name}没接，没人可打了。{key} 记下空档。</translation>
    </message>
    <message>
        <source>The hole is noted; the clock runs.</source>
        <translation>空档已记，钟照走。</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{n} there</source>
        <translation>在场 {n} 人</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>现场无人</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>no show</source>
        <translation>未报到</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>not yet left</source>
        <translation>未出发</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Tasks {done}/{all}</source>
        <translation>任务 {done}/{all}</translation>
    </message>
    <message>
        <source>review {month}/{day}</source>
        <translation>复核日&#x3000;{month}月{day}日</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>已等 {time}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All whistles</source>
        <translation>全部哨单</translation>
    </message>
    <message>
        <source>Whistles in hand</source>
        <translation>进行中的哨</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>clerk on duty {name}</source>
        <translation>值班员 {name}</translation>
    </message>
    <message>
        <source>Blow a whistle</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>The last one: no. {number}, closed {time}.</source>
        <translation>上一个：{number} 号，{time} 销哨。</translation>
    </message>
    <message>
        <source>No whistle is in hand.</source>
        <translation>现在没有进行中的哨。</translation>
    </message>
    <message>
        <source>Overdue {n}</source>
        <translation>超时 {n}</translation>
    </message>
    <message>
        <source>Under ten {n}</source>
        <translation>十分钟内 {n}</translation>
    </message>
    <message>
        <source>Running {n}</source>
        <translation>计时中 {n}</translation>
    </message>
    <message>
        <source>On the scene {n}</source>
        <translation>在场 {n} 家</translation>
    </message>
    <message>
        <source>most pressing first</source>
        <translation>按最急排序</translation>
    </message>
    <message>
        <source>For me to do {n}, there now</source>
        <translation>等我办 {n}、在岗</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>department</source>
        <translation>选部门</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>No. {number} chosen</source>
        <translation>{number} 号已选中</translation>
    </message>
    <message>
        <source>time {digits}</source>
        <translation>时间 {digits}</translation>
    </message>
    <message>
        <source>type 1433 and then E for 14:33; without digits it is now</source>
        <translation>先敲 1433 再按 E，即 14:33 到场；不敲就是现在</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Holes {n}</source>
        <translation>空档 {n}</translation>
    </message>
    <message>
        <source>Rules broken {n}</source>
        <translation>违规 {n}</translation>
    </message>
    <message>
        <source>Not noted {n}</source>
        <translation>未登记 {n}</translation>
    </message>
    <message>
        <source>{n} fixed by hand</source>
        <translation>手定 {n} 格</translation>
    </message>
    <message>
        <source>Edition {n} sent {sent} / {of}</source>
        <translation>第 {n} 版 已发 {sent}/{of} 家</translation>
    </message>
    <message>
        <source>Show {shown} / {of}</source>
        <translation>显示 {shown} / {of} 家</translation>
    </message>
</context>
<context>
    <name>VerbatimBox</name>
    <message>
        <source>As the caller said it; what is recognised is marked</source>
        <translation>照来电人的话记，认出的词会标出来</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>No. {number} {place}</source>
        <translation>{number} 号 {place}</translation>
    </message>
    <message>
        <source>Sign later</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>blown before it was signed</source>
        <translation>应急哨先吹后签，签字后补录</translation>
    </message>
    <message>
        <source>Swap to be agreed to</source>
        <translation>换班待同意</translation>
    </message>
    <message>
        <source>{name} {day}, with {other}</source>
        <translation>{name} {day} 换给{other}</translation>
    </message>
    <message>
        <source>a leader agrees, the office records it</source>
        <translation>带班领导同意，党政办登记</translation>
    </message>
    <message>
        <source>found by {name}; note what is said to it</source>
        <translation>{name}查到，等本人说明</translation>
    </message>
    <message>
        <source>Remind for tomorrow</source>
        <translation>明日值班</translation>
    </message>
    <message>
        <source>{n} not reminded</source>
        <translation>{n} 人没提醒</translation>
    </message>
    <message>
        <source>{names} and more; telephones are in the list</source>
        <translation>{names}等，Enter 看电话</translation>
    </message>
    <message>
        <source>Roster to be sent</source>
        <translation>值班表待发</translation>
    </message>
    <message>
        <source>{month}, edition {n}</source>
        <translation>{month} 第 {n} 版</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>待交接</translation>
    </message>
    <message>
        <source>{name} signs to take over</source>
        <translation>{name}签接班</translation>
    </message>
    <message>
        <source>the outgoing watch signs first</source>
        <translation>交班人先签</translation>
    </message>
    <message>
        <source>begun {time}</source>
        <translation>{time} 开始</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>逾期 {time}</translation>
    </message>
    <message>
        <source>{time}, {name} hands over</source>
        <translation>{time} {name}交班</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>接班：{name}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>To be ruled</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>No. {number} {name}: {reason}</source>
        <translation>{number} 号 {name}：{reason}</translation>
    </message>
    <message>
        <source>the clock runs on; the duty leader rules</source>
        <translation>钟不停；请带班领导裁定</translation>
    </message>
    <message>
        <source>Confirm no show</source>
        <translation>确认未报到</translation>
    </message>
    <message>
        <source>No. {number} {name} is {minutes} min over</source>
        <translation>{number} 号 {name} 已超 {minutes} 分</translation>
    </message>
    <message>
        <source>telephone: on the way, or not coming</source>
        <translation>打电话确认：在途，或未报到</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>the checker must not be of {name}</source>
        <translation>核查人不得为{name}人员</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>挂账复核</translation>
    </message>
    <message>
        <source>Hotline due</source>
        <translation>工单将到期</translation>
    </message>
    <message>
        <source>To be rated</source>
        <translation>待评价</translation>
    </message>
    <message>
        <source>Task overdue</source>
        <translation>任务逾期</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time}前</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停下</translation>
    </message>
    <message>
        <source>Item overdue</source>
        <translation>事项逾期</translation>
    </message>
    <message>
        <source>Item due soon</source>
        <translation>事项到期</translation>
    </message>
    <message>
        <source>Item to be checked</source>
        <translation>事项待核查</translation>
    </message>
    <message>
        <source>No. {number} {name}</source>
        <translation>议字{number}号 {name}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>今日会商</translation>
    </message>
    <message>
        <source>{n} unsigned</source>
        <translation>{n} 家未签</translation>
    </message>
    <message>
        <source>all have signed; issue it</source>
        <translation>都签了，可以签发</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>Answer a superior</source>
        <translation>答复上级</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
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
    <name>WallBoard</name>
    <message>
        <source>{kind}  {name} leads</source>
        <translation>{kind}&#x3000;{name}牵头</translation>
    </message>
    <message>
        <source>all there, {n} on the scene for {time}</source>
        <translation>都到了，现场 {n} 人，已 {time}</translation>
    </message>
    <message>
        <source>{n} to do</source>
        <translation>余 {n} 项</translation>
    </message>
    <message>
        <source>nobody leaves before it is done</source>
        <translation>事不完、人不撤</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>Stationed</source>
        <translation>常驻</translation>
    </message>
    <message>
        <source>{n} / {all}</source>
        <translation>{n} / {all} 家</translation>
    </message>
    <message>
        <source>{name} absent</source>
        <translation>{name}缺岗</translation>
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
    <name>WhatIf</name>
    <message>
        <source>all in time</source>
        <translation>都能按时</translation>
    </message>
    <message>
        <source>only one, nobody behind</source>
        <translation>只有一人、没有替补</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>赶不到</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人可叫</translation>
    </message>
    <message>
        <source>figures: minutes of the last one, or how many departments</source>
        <translation>数字：最慢的分钟数，或几家</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{hour}: nobody is called</source>
        <translation>{hour}：不叫谁</translation>
    </message>
    <message>
        <source>nobody: {names}</source>
        <translation>无人可叫：{names}</translation>
    </message>
    <message>
        <source>not in time: {names}</source>
        <translation>赶不到：{names}</translation>
    </message>
    <message>
        <source>only one, nobody behind: {names}</source>
        <translation>只有一人、没有替补：{names}</translation>
    </message>
    <message>
        <source>{n} off duty could be called</source>
        <translation>另有 {n} 人不当班，可叫</translation>
    </message>
    <message>
        <source>~{n} min</source>
        <translation>约 {n} 分</translation>
    </message>
    <message>
        <source>only {who}: {behind}</source>
        <translation>只有{who}可叫：{behind}</translation>
    </message>
    <message>
        <source>the last one after {n} min</source>
        <translation>最慢 {n} 分</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>nobody can be called</source>
        <translation>无人可叫</translation>
    </message>
    <message>
        <source>nobody comes</source>
        <translation>到不了</translation>
    </message>
    <message>
        <source>{n} more to call</source>
        <translation>还有 {n} 人可叫</translation>
    </message>
    <message>
        <source>nobody can be called: {who}</source>
        <translation>无人可叫：{who}</translation>
    </message>
    <message>
        <source>{who} needs about {n} min</source>
        <translation>{who}约 {n} 分，超时限</translation>
    </message>
    <message>
        <source>no names are listed</source>
        <translation>名单是空的</translation>
    </message>
    <message>
        <source>nobody behind</source>
        <translation>没有替补</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等，另 {n} 人</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 时</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>Who would come</source>
        <translation>谁会来</translation>
    </message>
    <message>
        <source>Weak hours</source>
        <translation>薄弱时段</translation>
    </message>
    <message>
        <source>If a whistle blew</source>
        <translation>要是这时吹哨</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>哨类</translation>
    </message>
    <message>
        <source>Ctrl P prints them</source>
        <translation>Ctrl P 打印</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>吹哨推演</translation>
    </message>
    <message>
        <source>Reckoning the week …</source>
        <translation>正在推算这一周…</translation>
    </message>
    <message>
        <source>Every department has somebody who comes in time, and somebody behind.</source>
        <translation>每家都有人按时到，后面也有人顶。</translation>
    </message>
    <message>
        <source>nobody {n}</source>
        <translation>无人可叫 {n}</translation>
    </message>
    <message>
        <source>not in time {n}</source>
        <translation>赶不到 {n}</translation>
    </message>
    <message>
        <source>only one {n}</source>
        <translation>单人 {n} 家</translation>
    </message>
    <message>
        <source>limit {n} min</source>
        <translation>时限 {n} 分</translation>
    </message>
    <message>
        <source>No department is usually called for this kind.</source>
        <translation>这类哨平常不叫部门。</translation>
    </message>
    <message>
        <source>Minutes: median of the department&apos;s last 90 days; with fewer than 5 arrivals as it says.</source>
        <translation>用时取近 90 天同部门中位数；少于 5 次按部门自报，没报按 20 分。</translation>
    </message>
    <message>
        <source>hour and day</source>
        <translation>换时段</translation>
    </message>
    <message>
        <source>who would come</source>
        <translation>看谁来</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>WhistlePage</name>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>哨单</translation>
    </message>
    <message>
        <source>The whistle</source>
        <translation>全哨</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Shaotai</source>
        <translation>哨台</translation>
    </message>
</context>
</TS>
