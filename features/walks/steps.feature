# Histories that no scenario describes, chosen from many random ones because together they cover most pairs of consecutive steps. Nothing
# is asked in them: the model judges all that happens. ChosenWalksIT chooses them.
Feature: Walks through pairs of steps

  Scenario: walk 15396 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, usual media
    And all connections number their requests from 2147483645
    And reporting engine 2 joins A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to A (nested reason, unicode reason), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (extension), then the answers come
    And reporting engine 2 sends A a status of Ann, ready, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A (reversed), then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A (long reason, empty reason, unicode reason), then the answers come
    And reporting engine 2 sends A a status of Ann, ready, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (empty reason), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (media not ready), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A (nested reason), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A (long reason), then the answers come
    And Ann sends 100 ms late on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 17861 of seed 2026
    When all connections number their requests from 1
    And Bob opens connection 1 to A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob logs in and out 4 times on connection 1 to A, then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to A (unicode reason), then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Bob sends two messages at a time on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid sends single bytes on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (nested reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (no media, media not ready), then the answers come
    And Cid sends RequestCancelNotReadyForMedia on connection 1 to A (nested reason), then the answers come
    And Cid sends RequestCancelNotReadyForMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob sends 100 ms late on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (nested reason, extension, unknown attributes), then the answers come
    And Bob sends slices of 7 bytes on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A (media not ready), then the answers come
    And Cid falls silent on connection 1 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A (unknown attributes), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2962 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 0, more media
    And Bob has unusual values: id 1, tenant 1, place 1, more media
    And all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes)
    And Ann sends RequestAddMedia on connection 1 to A (long reason, reversed)
    And Bob sends RequestAgentAvailable on connection 1 to A (reversed), then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A (unknown attributes), then the answers come
    And Ann closes connection 1 to A, then the answers come
    And Bob sends RequestAddMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (empty reason, nested reason), then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (reversed), then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to A (nested reason, unknown attributes)
    And Bob sends RequestAgentNotAvailable on connection 1 to A (empty reason, unicode reason), then the answers come
    And reporting engine 1 sends A a status of Ann, ready
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A (reversed)
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to A (unicode reason), then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 15886 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 0, usual media
    And Bob has unusual values: id 0, tenant 1, place 1, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And reporting engine 1 registers once more on A, then the answers come
    And Ann writes in form escaped on connection 1 to A, then it is quiet
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then it is quiet
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 2 to A, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And server A is stopped, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 15558 of seed 2026
    When all connections number their requests from 2147483645
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob opens connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob writes in form spaced on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 2 to A (empty reason), then the answers come
    And Bob sends RequestAgentLogout on connection 2 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A (empty reason, no media, reversed), then it is quiet
    And Ann opens connection 1 to A, then the answers come
    And Bob opens connection 3 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob opens connection 4 to A with keep-alive every 400 ms, then it is quiet
    And Bob sends RequestRegisterClient on connection 3 to A (reversed), then the answers come
    And Bob opens connection 5 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 4 to A, then the answers come
    And Bob closes connection 1 to A, then the answers come
    And Ann writes in form cr-lf on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 2 to A (unknown attributes), then the answers come
    And Bob sends RequestAgentNotAvailable on connection 3 to A (nested reason), then the answers come
    And Bob sends RequestAgentLogin on connection 4 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 4 to A (unicode reason, unknown attributes), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (long reason), then the answers come
    And server A is killed, then the answers come
    And server A is started, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 9990 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 2 to A, then the answers come
    And Ann sends RequestAddMedia on connection 2 to A, then the answers come
    And Ann writes in form empty-lines on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A, then the answers come
    And Ann sends RequestAddMedia on connection 2 to A, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 2 to A, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Ann writes in form empty-lines on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    And Ann writes in form cr-lf on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 2 to A, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann writes in form nulls on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann writes in form nulls on connection 2 to A, then the answers come
    And Ann opens connection 2 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 14095 of seed 2026
    When all connections number their requests from 2147483645
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And reporting engine 2 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And server A is killed, then the answers come
    And Ann sends slices of 7 bytes on connection 1 to B
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 1 to B (unknown attributes), then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to B, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to B (empty reason, unknown attributes, reversed), then the answers come
    And Ann falls silent on connection 1 to B, then the answers come
    And Ann opens connection 2 to B with keep-alive every 400 ms
    And reporting engine 2 sends B a status of Ann, ready, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B (unknown attributes)
    And Ann sends RequestNotReadyForMedia on connection 2 to B (reversed)
    And Ann logs in and out 140 times on connection 2 to B, then the answers come
    And Ann resets connection 2 to B, then the answers come
    And reporting engine 2 registers once more on B, then the answers come
    And server A is started, then the answers come
    And reporting engine 2 sends B a status of Ann, ready, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2031 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And reporting engine 2 joins A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann half-closes connection 1 to A, then the answers come
    And reporting engine 3 joins A, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And reporting engine 2 sends A a status of Ann, ready, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And reporting engine 2 sends A a status of Ann, not ready, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (unknown attributes), then the answers come
    And Ann opens connection 2 to A, then the answers come
    And reporting engine 3 registers once more on A, then the answers come
    And Cid writes in form nulls on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (reversed), then the answers come
    And Cid writes in form name-last on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogout on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (media not ready), then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 5105 of seed 2026
    When all connections number their requests from 2147483645
    And Ann opens connection 1 to A, then the answers come
    And Ann closes connection 1 to A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A at the place of Bob, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A (unknown attributes), in one write with the next
    And Ann sends the unknown message RequestSomethingNew on connection 2 to A (unknown attributes), in one write with the next
    And Ann sends RequestAgentLogin on connection 2 to A (long reason, unicode reason, extension), then the answers come
    And Ann opens connection 3 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A, in one write with the next
    And Ann sends the unknown message RequestSomethingNew on connection 3 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (unknown attributes), in one write with the next
    And Ann writes in form spaced on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 3 to A, then the answers come
    And Ann logs in and out 3 times on connection 2 to A, then it is quiet
    And Ann closes connection 3 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (long reason, unknown attributes, reversed), in one write with the next
    And Ann sends the unknown message RequestSomethingNew on connection 2 to A, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 19358 of seed 2026
    When all connections number their requests from 2147483645
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (media not ready), then the answers come
    And Ann sends 100 ms late on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (unicode reason), then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And Ann opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A (long reason), then it is quiet
    And Ann sends RequestRemoveMedia on connection 2 to A (unicode reason), then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 9906 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A, in one write with the next
    And server A is stopped, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to B (unknown attributes)
    And Ann opens connection 1 to B, then the answers come
    And Bob sends RequestCancelNotReadyForMedia on connection 1 to B (empty reason, reversed), in one write with the next
    And Bob sends the unknown message RequestSomethingNew on connection 1 to B
    And Bob sends RequestAgentAvailable on connection 1 to B at the place of Ann, in one write with the next
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to B (long reason, empty reason, unknown attributes, no media)
    And Bob sends RequestAgentAvailable on connection 1 to B (reversed), then the answers come
    And Ann half-closes connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to B, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to B (unknown attributes), then the answers come
    And server B is stopped
    Then at the end all agents leave, come back and leave again

  Scenario: walk 17461 of seed 2026
    When Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Bob reads every 50 ms on connection 1 to A
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid opens connection 1 to A with keep-alive every 400 ms
    And Bob half-closes connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient with an invalid name on connection 1 to A
    And Cid sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then it is quiet
    And reporting engine 3 joins A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A at the place of Ann, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A
    And Cid half-closes connection 1 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob sends single bytes on connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A
    And Bob sends RequestAgentLogin on connection 2 to A at the place of Ann, in one write with the next
    And Bob sends RequestAgentAvailable on connection 2 to A at the place of Ann, then it is quiet
    And Bob sends RequestAgentAvailable on connection 2 to A
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, in one write with the next
    Then at the end all agents leave, come back and leave again

  Scenario: walk 1740 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 0, more media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And reporting engine 3 joins A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann opens connection 2 to A with keep-alive every 400 ms
    And Ann writes in form cr-lf on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A
    And Ann sends RequestAgentLogin on connection 1 to A (nested reason), then the answers come
    And Ann sends RequestAgentLogin without a place on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (unknown attributes), then the answers come
    And Ann closes connection 1 to A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (reversed), then the answers come
    And Ann sends RequestAgentLogout on connection 2 to A, then the answers come
    And Ann resets connection 2 to A, then the answers come
    And Ann opens connection 3 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 3 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 16646 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And reporting engine 1 resets its connection to A
    And Ann sends RequestRegisterClient on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to B, in one write with the next
    And server A is stopped, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogout on connection 1 to B, in one write with the next
    And Ann writes in form empty-lines on connection 1 to B, then the answers come
    And reporting engine 1 resets its connection to B
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann writes in form nulls on connection 1 to B
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, in one write with the next
    And Ann sends RequestRegisterClient on connection 1 to B, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2586 of seed 2026
    When all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is killed, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B, then the answers come
    And Ann sends 100 ms late on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And reporting engine 3 joins B, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to B at the place of Bob, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to B at the place of Bob, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then it is quiet
    And Ann sends RequestAgentLogin without a place on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B at the place of Cid, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to B at the place of Bob, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then it is quiet
    And Ann opens connection 2 to B, then the answers come
    And reporting engine 1 ignores logins, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to B, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann sends RequestAgentLogin without a place on connection 2 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 13411 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 1, more media
    And Bob has unusual values: id 0, tenant 0, place 1, usual media
    And all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 resets its connection to A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Ann writes in form escaped on connection 1 to A
    And Ann sends RequestRegisterClient on connection 1 to A
    And Ann sends RequestNotReadyForMedia on connection 1 to A (empty reason), then it is quiet
    And Ann closes connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann writes in form spaced on connection 2 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 2 to A (nested reason), then the answers come
    And Ann closes connection 2 to A
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob writes in form spaced on connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Bob sends RequestAgentNotAvailable on connection 1 to A (empty reason)
    And reporting engine 1 registers once more on A, then it is quiet
    And Bob logs in and out 140 times on connection 1 to A, then it is quiet
    And Bob sends RequestAgentLogout on connection 1 to A (nested reason), then it is quiet
    And Bob logs in and out 140 times on connection 1 to A, then the answers come
    And Bob falls silent on connection 1 to A, then the answers come
    And Bob opens connection 2 to A, then it is quiet
    And Ann opens connection 3 to A with keep-alive every 400 ms
    Then at the end all agents leave, come back and leave again

  Scenario: walk 6481 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A
    And Cid sends RequestAgentLogin on connection 1 to A (unicode reason, media not ready), in one write with the next
    And Bob opens connection 1 to A, then the answers come
    And Cid sends RequestRemoveMedia on connection 1 to A (long reason, reversed), then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (long reason), then the answers come
    And Bob sends RequestRegisterClient with an invalid name on connection 1 to A, in one write with the next
    And Cid sends RequestAgentLogin on connection 1 to A at the place of Bob, in one write with the next
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 closes its connection to A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 1 to A
    And Ann sends RequestRegisterClient on connection 1 to A (unknown attributes), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (extension), then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob (no media)
    And Ann sends RequestAgentAvailable on connection 1 to A (unknown attributes, no media), in one write with the next
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Cid, in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to A (extension)
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Cid (nested reason), in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to A (nested reason, reversed)
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, in one write with the next
    Then at the end all agents leave, come back and leave again

  Scenario: walk 10782 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A (reversed), in one write with the next
    And Ann closes connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 2 to A, in one write with the next
    And Ann sends RequestCancelNotReadyForMedia on connection 2 to A, in one write with the next
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (no media), in one write with the next
    And Ann closes connection 2 to A, then the answers come
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 15696 of seed 2026
    When Cid opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid resets connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A at the place of Cid, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Bob sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Bob falls silent on connection 1 to A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A, then it is quiet
    And Ann closes connection 1 to A, then it is quiet
    And reporting engine 1 ignores logins, then the answers come
    And reporting engine 1 sends A a status of Cid, not ready, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 9144 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, more media
    And all connections number their requests from 1
    And Ann opens connection 1 to A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And server A is killed
    And server A is started, then the answers come
    And Ann opens connection 3 to A
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 3 to A
    And server A is killed, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 5713 of seed 2026
    When all connections number their requests from 2147483647
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And reporting engine 1 ignores logins, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann writes in form escaped on connection 1 to B, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to B (empty reason, reversed), then it is quiet
    And Ann sends 100 ms late on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to B (unknown attributes), then the answers come
    And Ann sends RequestAgentLogout on connection 1 to B, then the answers come
    And Ann opens connection 2 to B, then the answers come
    And Ann opens connection 1 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And Ann reads every 50 ms on connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to B, then the answers come
    And Ann half-closes connection 1 to B, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3915 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 2 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 2 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 2 to A, then the answers come
    And Bob resets connection 2 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends slices of 7 bytes on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 11457 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, usual media
    And Bob has unusual values: id 1, tenant 1, place 1, usual media
    And all connections number their requests from 1
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And reporting engine 1 sends A a status of Bob, not ready, then the answers come
    And Bob sends RequestAddMedia on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann resets connection 2 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Bob resets connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2594 of seed 2026
    When Ann opens connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAddMedia on connection 1 to A, in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to A, in one write with the next
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, in one write with the next
    And Ann sends RequestRegisterClient on connection 2 to A, in one write with the next
    And Ann sends RequestAddMedia on connection 2 to A, in one write with the next
    And Ann sends RequestAgentAvailable on connection 2 to A, in one write with the next
    And Ann opens connection 4 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 3 to A, in one write with the next
    And reporting engine 2 joins A, then the answers come
    And Ann half-closes connection 4 to A, then the answers come
    And Ann half-closes connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to A, in one write with the next
    And Ann sends RequestAgentLogin on connection 3 to A, in one write with the next
    And Ann sends RequestAgentLogin on connection 3 to A, then it is quiet
    And Ann sends the unknown message RequestSomethingNew on connection 3 to A, then the answers come
    And Ann resets connection 3 to A, then the answers come
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, in one write with the next
    And Bob opens connection 2 to A, then the answers come
    And reporting engine 2 joins A, then the answers come
    And reporting engine 2 closes its connection to A, then the answers come
    Then at the end all agents leave, come back and leave again
