# Histories that no scenario describes, chosen from many random ones because together they cover most pairs of consecutive steps. Nothing
# is asked in them: the model judges all that happens. ChosenWalksIT chooses them.
Feature: Walks through pairs of steps

  Scenario: walk 582 of seed 2026
    When all connections number their requests from 2147483644
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 registers once more on B, then the answers come
    And server A is killed, then the answers come
    And reporting engine 1 answers logins, then the answers come
    And Bob opens connection 1 to B, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to B, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Bob sends RequestAddMedia on connection 1 to B, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B (unknown attributes), then the answers come
    And reporting engine 1 registers once more on B, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to B (unknown attributes), then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to B (empty reason), then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B (media not ready), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to B (unicode reason), then it is quiet
    And Bob sends RequestAgentLogout on connection 1 to B (empty reason), then it is quiet
    And Bob sends RequestAddMedia on connection 1 to B (unicode reason), then it is quiet
    And Bob sends RequestAgentLogout on connection 1 to B (long reason, unknown attributes), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to B, then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to B, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B, then it is quiet
    And Bob sends RequestNotReadyForMedia on connection 1 to B (empty reason, nested reason), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 1478 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 1, more media
    And Bob has unusual values: id 0, tenant 0, place 0, usual media
    And all connections number their requests from 2147483646
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (reversed), then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A (unknown attributes, reversed), then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob (reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin without a place on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A (empty reason, unicode reason, unknown attributes), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 12947 of seed 2026
    When all connections number their requests from 2147483646
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B (unknown attributes), then the answers come
    And Ann writes in form empty-lines on connection 1 to B
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to B
    And reporting engine 1 registers once more on B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B (no media), then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann falls silent on connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B
    And Ann reads every 50 ms on connection 2 to B, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 2 to B (unknown attributes), then the answers come
    And reporting engine 1 sends B a status of Ann, not ready, then the answers come
    And Ann writes in form spaced on connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B (long reason, no media, reversed), then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 1425 of seed 2026
    When all connections number their requests from 2056190108
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes), in one write with the next
    And Bob writes in form nulls on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then it is quiet
    And Ann half-closes connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Bob sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Bob sends RequestAgentAvailable on connection 1 to A, in one write with the next
    And Bob sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Ann opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (extension, unknown attributes, reversed), then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A (extension), in one write with the next
    And Bob sends RequestAgentLogout on connection 1 to A (nested reason), in one write with the next
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 2 to A, in one write with the next
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to A at the place of Bob, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 12723 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann writes in form name-last on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A
    And Ann sends two messages at a time on connection 1 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A
    And Ann sends single bytes on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And reporting engine 1 registers once more on B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to B, then the answers come
    And Ann half-closes connection 1 to A, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to B, then the answers come
    And Ann sends RequestAddMedia on connection 1 to B, then the answers come
    And reporting engine 1 registers once more on B
    And reporting engine 1 answers logins
    And server A is stopped
    And Ann sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 16691 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then it is quiet
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob opens connection 3 to A with keep-alive every 400 ms, then it is quiet
    And Ann opens connection 1 to A
    And Bob sends RequestRegisterClient with an invalid name on connection 3 to A, then the answers come
    And Bob sends slices of 7 bytes on connection 3 to A
    And Bob sends RequestAgentAvailable on connection 3 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then it is quiet
    And Bob sends RequestAgentLogin on connection 2 to A (long reason, media not ready), then it is quiet
    And Ann opens connection 2 to A with keep-alive every 400 ms, then it is quiet
    And Bob opens connection 4 to A, then it is quiet
    And Bob sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And server A is killed, then it is quiet
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to A at the place of Bob, then the answers come
    And Ann opens connection 4 to A, then the answers come
    And Bob opens connection 5 to A with keep-alive every 400 ms, then it is quiet
    And Ann logs in and out 140 times on connection 3 to A, then the answers come
    And Ann half-closes connection 3 to A, then the answers come
    And reporting engine 2 joins A, then it is quiet
    And Bob sends RequestRegisterClient on connection 5 to A, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 12318 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Cid opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient with an invalid name on connection 1 to A (unknown attributes), then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A (media not ready), then the answers come
    And Cid sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid closes connection 1 to A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann logs in and out 4 times on connection 1 to A, then the answers come
    And reporting engine 1 closes its connection to A, then the answers come
    And reporting engine 3 joins A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And reporting engine 2 joins A, then the answers come
    And reporting engine 2 sends A a status of Ann, ready, then the answers come
    And Ann opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob opens connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 2 to A at the place of Cid, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 10907 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob closes connection 1 to B, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And server B is killed, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (long reason), then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A (unknown attributes), then the answers come
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A (unknown attributes, reversed), then the answers come
    And Cid sends two messages at a time on connection 1 to A, then the answers come
    And Cid closes connection 1 to A, then the answers come
    And Cid opens connection 2 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A (reversed), then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A (reversed), then the answers come
    And Cid sends RequestAgentLogout on connection 2 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A at the place of Ann (empty reason, unicode reason, unknown attributes), then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And Cid sends two messages at a time on connection 2 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A at the place of Ann (nested reason), then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A at the place of Ann (reversed), then the answers come
    And Cid sends RequestAgentAvailable on connection 2 to A (reversed), then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A at the place of Bob (long reason, unicode reason), then the answers come
    And Cid sends 100 ms late on connection 2 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 6721 of seed 2026
    When all connections number their requests from 2147483646
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms
    And reporting engine 2 joins A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A (unknown attributes), then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to A (long reason), then the answers come
    And Ann resets connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 2 to A
    And Ann writes in form cr-lf on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A, then it is quiet
    And Ann sends RequestAgentLogout on connection 2 to A (unicode reason), then the answers come
    And Ann sends RequestAgentLogin without a place on connection 2 to A (empty reason), then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (nested reason, reversed)
    Then at the end all agents leave, come back and leave again

  Scenario: walk 11377 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 0, usual media
    And Bob has unusual values: id 0, tenant 0, place 0, more media
    And Cid has unusual values: id 1, tenant 0, place 1, usual media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes, reversed), in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to A, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Cid, in one write with the next
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Bob falls silent on connection 1 to A, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Cid (no media), then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes), in one write with the next
    And Ann falls silent on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A, in one write with the next
    And Ann writes in form escaped on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A (reversed), then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Cid (long reason, empty reason), in one write with the next
    And Ann sends RequestAgentLogin on connection 2 to A (long reason, empty reason, extension), then it is quiet
    And Bob opens connection 2 to A, then the answers come
    And Bob writes in form empty-lines on connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient as a reporting engine on connection 2 to A, then the answers come
    And server A is stopped, then it is quiet
    And server A is started, then the answers come
    And reporting engine 1 joins A, then it is quiet
    And reporting engine 1 registers once more on A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3509 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 0, usual media
    And Bob has unusual values: id 1, tenant 0, place 0, more media
    And Cid has unusual values: id 0, tenant 1, place 1, more media
    And all connections number their requests from 2074878248
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then it is quiet
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A (extension), then it is quiet
    And Bob sends RequestRemoveMedia on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A (unknown attributes), then it is quiet
    And Bob sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A (reversed), then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Cid (long reason, no media, reversed), then the answers come
    And Bob sends RequestAddMedia on connection 1 to A (empty reason), then the answers come
    And reporting engine 1 sends A a status of Cid, not ready, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to A (long reason), then it is quiet
    And Cid sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob (long reason, nested reason), then the answers come
    And Bob sends RequestRemoveMedia on connection 1 to A (empty reason), then it is quiet
    And Bob writes in form spaced on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAddMedia on connection 1 to A (empty reason, unknown attributes), then the answers come
    And Cid sends RequestAddMedia on connection 1 to A (nested reason), then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Cid sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Cid writes in form escaped on connection 1 to A, then it is quiet
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 8059 of seed 2026
    When all connections number their requests from 2147483644
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to B, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B at the place of Cid, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann writes in form nulls on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann writes in form escaped on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Cid opens connection 1 to A with keep-alive every 400 ms, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann half-closes connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then it is quiet
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends the unknown message RequestSomethingNew on connection 1 to B, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Ann, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Cid closes connection 1 to A, then it is quiet
    And Ann opens connection 2 to B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 6907 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 0, usual media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann falls silent on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And reporting engine 2 joins A, then the answers come
    And Ann falls silent on connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann logs in and out 140 times on connection 2 to B, then the answers come
    And reporting engine 2 closes its connection to A, then the answers come
    And Ann logs in and out 2 times on connection 2 to B, then the answers come
    And Ann falls silent on connection 2 to A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 2 to B, then the answers come
    And Ann falls silent on connection 2 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3440 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 1, more media
    And Bob has unusual values: id 0, tenant 0, place 1, usual media
    And Cid has unusual values: id 1, tenant 1, place 0, usual media
    And all connections number their requests from 2147483644
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A
    And Ann sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A
    And Ann sends RequestNotReadyForMedia on connection 1 to A (reversed), in one write with the next
    And Cid opens connection 1 to A, then the answers come
    And Cid sends two messages at a time on connection 1 to A, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (unknown attributes, reversed)
    And Bob sends RequestRegisterClient as a reporting engine on connection 1 to A (unknown attributes), then it is quiet
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to A (unicode reason), then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then it is quiet
    And reporting engine 1 sends A a status of Bob, ready, then it is quiet
    And reporting engine 1 sends A a status of Bob, not ready
    And server A is killed, then it is quiet
    And server A is started, then it is quiet
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Cid, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 8325 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, more media
    And Bob has unusual values: id 0, tenant 0, place 1, more media
    And Cid has unusual values: id 0, tenant 0, place 0, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And reporting engine 1 closes its connection to A, then the answers come
    And server B is stopped, then the answers come
    And Bob opens connection 1 to A, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then it is quiet
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And reporting engine 1 joins A
    And reporting engine 1 ignores logins, then the answers come
    And Cid resets connection 1 to A, then it is quiet
    And Cid opens connection 2 to A with keep-alive every 400 ms
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And reporting engine 1 answers logins, then the answers come
    And Bob resets connection 1 to A, then the answers come
    And Cid sends RequestAddMedia on connection 2 to A, then the answers come
    And Cid resets connection 2 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then it is quiet
    And Bob sends RequestRegisterClient on connection 2 to A, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3337 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 0, more media
    And Bob has unusual values: id 1, tenant 0, place 1, usual media
    And Cid has unusual values: id 1, tenant 1, place 1, more media
    And all connections number their requests from 2147483643
    And reporting engine 1 joins A, then it is quiet
    And reporting engine 1 registers once more on A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Cid sends RequestRemoveMedia on connection 1 to A, then it is quiet
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Cid sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Cid half-closes connection 1 to A, then the answers come
    And Cid opens connection 2 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 2 to A, then the answers come
    And Cid resets connection 2 to A, then it is quiet
    And Cid opens connection 3 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 3 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 3 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 5717 of seed 2026
    When all connections number their requests from 1
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A
    And Bob sends RequestAgentLogin for another agent on connection 1 to A at the place of Ann (long reason, media not ready), then the answers come
    And Bob sends the unknown message RequestSomethingNew on connection 1 to A
    And Bob sends single bytes on connection 1 to A, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And reporting engine 1 resets its connection to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Ann writes in form empty-lines on connection 1 to A, then the answers come
    And Ann sends two messages at a time on connection 1 to A
    And Bob opens connection 2 to A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Bob, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 8991 of seed 2026
    When server A is stopped
    And server A is started
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A
    And Ann sends RequestRemoveMedia on connection 1 to A (empty reason, reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then it is quiet
    And Ann logs in and out 140 times on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then it is quiet
    And Ann sends RequestRemoveMedia on connection 1 to A (unicode reason), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 12607 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 1, usual media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 answers logins, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A (unknown attributes, media not ready), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to A, then the answers come
    And Ann writes in form empty-lines on connection 1 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A (empty reason, unknown attributes), then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A (nested reason), then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to A (unknown attributes), then the answers come
    And reporting engine 1 resets its connection to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (long reason, extension, reversed), then the answers come
    And Ann resets connection 1 to A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 2 to A (long reason, nested reason), then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 5909 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, usual media
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann writes in form spaced on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And reporting engine 3 joins B, then the answers come
    And Ann sends 100 ms late on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to A (long reason), then the answers come
    And Ann sends 100 ms late on connection 1 to A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann reads every 50 ms on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And reporting engine 3 sends B a status of Ann, not ready, then the answers come
    And Ann writes in form escaped on connection 1 to B, then the answers come
    And Ann writes in form spaced on connection 1 to B, then the answers come
    And reporting engine 3 sends B a status of Ann, ready, then it is quiet
    And Ann writes in form spaced on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 8248 of seed 2026
    When Ann has unusual values: id 1, tenant 1, place 1, usual media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Ann sends RequestAgentAvailable on connection 1 to A, in one write with the next
    And Ann falls silent on connection 1 to A, then the answers come
    And server B is stopped, then it is quiet
    And reporting engine 2 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, then it is quiet
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, then it is quiet
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, in one write with the next
    And Ann sends RequestRegisterClient as a reporting engine on connection 2 to A, then the answers come
    And Ann falls silent on connection 2 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And server B is started, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann closes connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 17815 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, usual media
    And all connections number their requests from 513792936
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And reporting engine 1 registers once more on B, then the answers come
    And reporting engine 3 joins B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And reporting engine 3 sends B a status of Ann, ready, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogout on connection 1 to B, in one write with the next
    And reporting engine 3 sends B a status of Ann, not ready, then the answers come
    And reporting engine 1 sends B a status of Ann, not ready, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogout on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogin without a place on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And server A is killed, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to B, in one write with the next
    And Ann sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 17835 of seed 2026
    When Cid opens connection 1 to A with keep-alive every 400 ms
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A at the place of Bob
    And Cid sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Cid writes in form spaced on connection 1 to A, then the answers come
    And Cid sends two messages at a time on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Ann, then the answers come
    And Cid sends single bytes on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob opens connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 1528 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And reporting engine 1 resets its connection to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob (unicode reason, reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin for another agent on connection 1 to A at the place of Cid (reversed), then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A (media not ready, reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (empty reason, unknown attributes), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob (unicode reason, media not ready), then the answers come
    And reporting engine 2 joins A, then the answers come
    And Ann writes in form name-last on connection 1 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin for another agent on connection 1 to A at the place of Ann, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin for another agent on connection 1 to A at the place of Ann (unknown attributes), then the answers come
    And Cid sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid sends RequestCancelNotReadyForMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 11625 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 3 joins B, then the answers come
    And Bob opens connection 1 to B, then it is quiet
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B
    And Bob sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Bob sends RequestRemoveMedia on connection 1 to B
    And Bob half-closes connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin for another agent on connection 1 to A at the place of Ann (long reason), then the answers come
    And server A is stopped
    And server A is started, then it is quiet
    And reporting engine 1 joins A, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A at the place of Bob, then the answers come
    And Cid sends RequestAgentLogin for another agent on connection 1 to A at the place of Bob (reversed)
    And Cid sends RequestRegisterClient on connection 1 to A
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A, then it is quiet
    And reporting engine 3 joins A
    And Cid resets connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again
