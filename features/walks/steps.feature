# Histories that no scenario describes, chosen from many random ones because together they cover most pairs of consecutive steps. Nothing
# is asked in them: the model judges all that happens. ChosenWalksIT chooses them.
Feature: Walks through pairs of steps

  Scenario: walk 18455 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, usual media
    And Bob has unusual values: id 1, tenant 1, place 1, usual media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentLogout on connection 1 to A (nested reason, unicode reason), then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob (empty reason, extension, unknown attributes), then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestAgentLogout on connection 1 to A (highest reference), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob falls silent on connection 1 to A, then the answers come
    And Ann sends single bytes on connection 1 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A (reversed), then it is quiet
    And Bob sends 100 ms late on connection 2 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 2 to A (long reason), then the answers come
    And Bob sends RequestAgentLogin on connection 2 to A, then the answers come
    And Bob falls silent on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob (long reason, empty reason), then it is quiet
    And reporting engine 1 ignores logins, then the answers come
    And Ann writes in form nulls on connection 1 to A, then it is quiet
    And Ann sends RequestAgentNotAvailable on connection 1 to A (long reason), then it is quiet
    And Ann sends RequestAgentLogin on connection 1 to A (empty reason), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 11457 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 1, usual media
    And Bob has unusual values: id 1, tenant 1, place 1, usual media
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

  Scenario: walk 6285 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 2 joins A, then the answers come
    And reporting engine 3 joins A, then the answers come
    And reporting engine 2 sends A a status of Ann, ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann writes in form escaped on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends two messages at a time on connection 1 to A, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to A (nested reason), then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann sends 100 ms late on connection 1 to A, then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A (highest reference), then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (no media), then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A (unknown attributes), then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 2 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 2 to A (empty reason, media not ready), then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A (nested reason), then the answers come
    And Ann sends RequestNotReadyForMedia on connection 1 to A (nested reason), then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to A (long reason), then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 2962 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 0, more media
    And Bob has unusual values: id 1, tenant 1, place 1, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (highest reference), then the answers come
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

  Scenario: walk 3680 of seed 2026
    When reporting engine 2 joins A, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann falls silent on connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin without a place on connection 1 to A, then the answers come
    And Bob half-closes connection 1 to A, then the answers come
    And Bob opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Bob writes in form nulls on connection 2 to A, then the answers come
    And Bob opens connection 3 to A with keep-alive every 400 ms, then the answers come
    And Bob sends the unknown message RequestSomethingNew on connection 2 to A, then it is quiet
    And Bob sends RequestAgentLogout on connection 3 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Bob writes in form empty-lines on connection 3 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob logs in and out 3 times on connection 2 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 3 to A, then it is quiet
    And reporting engine 3 joins A, then the answers come
    And Bob sends RequestAgentLogin on connection 3 to A, then the answers come
    And Bob sends RequestAgentLogin without a place on connection 2 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 15234 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Ann opens connection 2 to A, then the answers come
    And Ann opens connection 3 to A, then the answers come
    And Ann opens connection 4 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Ann half-closes connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 3 to A, then it is quiet
    And Ann opens connection 5 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 3 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 4 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 3 to A, then the answers come
    And Ann half-closes connection 1 to A, then the answers come
    And Ann half-closes connection 5 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 4 to A, then the answers come
    And Ann sends RequestAgentLogout on connection 3 to A, then the answers come
    And Ann writes in form spaced on connection 4 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 4 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 4 to A, then it is quiet
    And Ann sends RequestAgentLogout on connection 4 to A, then the answers come
    And Ann opens connection 6 to A, then the answers come
    And Ann sends RequestRegisterClient on connection 3 to A, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 3 to A, then the answers come
    And Ann sends RequestAgentAvailable on connection 3 to A, then it is quiet
    And Ann sends RequestAgentNotAvailable on connection 3 to A, then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 7824 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And Bob sends RequestAgentLogin without a place on connection 1 to A, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then it is quiet
    And Bob opens connection 1 to B, then the answers come
    And Bob writes in form cr-lf on connection 1 to B, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann opens connection 1 to B, then it is quiet
    And Bob sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to B (reversed), then the answers come
    And Bob sends RequestRegisterClient with an invalid name on connection 1 to B, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to B (long reason, nested reason), then it is quiet
    And Bob sends RequestAgentNotAvailable on connection 1 to B, then the answers come
    And server B is stopped, then the answers come
    And Bob sends RequestRemoveMedia on connection 1 to A (empty reason, nested reason), then the answers come
    And Bob sends RequestAddMedia on connection 1 to A (unknown attributes, highest reference), then the answers come
    And Bob writes in form escaped on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A (long reason, unicode reason), then it is quiet
    And Bob sends RequestAddMedia on connection 1 to A (long reason), then the answers come
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 1 to A (unicode reason), then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then it is quiet
    And Bob sends RequestAgentLogout on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 4386 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, usual media
    And Bob has unusual values: id 1, tenant 0, place 0, usual media
    And Cid has unusual values: id 1, tenant 0, place 1, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And server A is stopped, then the answers come
    And server A is started, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (unknown attributes), then the answers come
    And Bob sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And reporting engine 1 joins A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentAvailable on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Cid (highest reference), then the answers come
    And Bob writes in form escaped on connection 1 to A, then the answers come
    And Cid opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (unknown attributes), then the answers come
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A (unknown attributes), then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    And reporting engine 1 registers once more on A, then the answers come
    And Bob sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A at the place of Bob, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Cid (extension), then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (unknown attributes), then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 17452 of seed 2026
    When Ann has unusual values: id 0, tenant 1, place 0, usual media
    And Bob has unusual values: id 1, tenant 0, place 1, usual media
    And Cid has unusual values: id 0, tenant 0, place 0, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to A (reversed), in one write with the next
    And Cid opens connection 1 to A, then the answers come
    And Cid sends RequestAgentAvailable on connection 1 to A, then it is quiet
    And Cid sends RequestRegisterClient on connection 1 to A (reversed), in one write with the next
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestRemoveMedia on connection 1 to A (nested reason), then it is quiet
    And Cid sends slices of 7 bytes on connection 1 to A, then the answers come
    And Bob logs in and out 2 times on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A (unicode reason, highest reference), in one write with the next
    And Bob opens connection 2 to A, then the answers come
    And Cid sends RequestNotReadyForMedia on connection 1 to A (unicode reason), in one write with the next
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Bob sends RequestNotReadyForMedia on connection 2 to A (long reason, reversed), then it is quiet
    And Bob sends RequestAgentLogin on connection 2 to A (highest reference), in one write with the next
    And Bob sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A (reversed), in one write with the next
    And Bob sends RequestAgentLogin on connection 1 to A at the place of Ann (long reason, nested reason, unknown attributes), then the answers come
    And Bob sends RequestRegisterClient on connection 2 to A, in one write with the next
    And server A is killed, then the answers come
    And server A is started, then the answers come
    And Cid opens connection 2 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 14996 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A, then the answers come
    And Cid opens connection 1 to A
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin on connection 1 to A, then the answers come
    And Ann writes in form name-last on connection 1 to A, then the answers come
    And reporting engine 3 joins A, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A
    And Ann sends RequestAgentLogout on connection 1 to A, then the answers come
    And Ann sends RequestCancelNotReadyForMedia on connection 1 to A, then the answers come
    And Cid sends RequestAddMedia on connection 1 to A, then the answers come
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A, then the answers come
    And Cid sends RequestAddMedia on connection 1 to A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 3 registers once more on A, then the answers come
    And Ann sends RequestAgentNotAvailable on connection 1 to A, then the answers come
    And Cid opens connection 2 to A with keep-alive every 400 ms, then the answers come
    And Cid sends RequestRegisterClient on connection 2 to A, then the answers come
    And Ann sends RequestRemoveMedia on connection 1 to A, then the answers come
    And Bob opens connection 1 to A with keep-alive every 400 ms, then the answers come
    And Cid sends the unknown message RequestSomethingNew on connection 1 to A
    And Ann sends RequestAddMedia on connection 1 to A, then the answers come
    And Cid sends RequestNotReadyForMedia on connection 2 to A, then the answers come
    And Ann writes in form name-last on connection 1 to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 3527 of seed 2026
    When Ann has unusual values: id 1, tenant 0, place 0, more media
    And Bob has unusual values: id 0, tenant 0, place 1, more media
    And Cid has unusual values: id 0, tenant 1, place 1, more media
    And reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Cid opens connection 1 to A, then it is quiet
    And Bob opens connection 1 to A, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to A (reversed), then the answers come
    And reporting engine 1 sends A a status of Bob, ready, then the answers come
    And Bob sends RequestAgentLogin without a place on connection 1 to A (highest reference), then the answers come
    And Cid sends RequestRegisterClient with an invalid name on connection 1 to A, then the answers come
    And Cid sends RequestRegisterClient on connection 1 to A, then the answers come
    And Bob sends RequestAgentLogin on connection 1 to A, then the answers come
    And reporting engine 1 sends A a status of Cid, ready, then the answers come
    And Cid sends RequestAgentLogin without a place on connection 1 to A (reversed), then the answers come
    And Cid sends RequestAgentNotAvailable on connection 1 to A (long reason, unknown attributes), then it is quiet
    And Cid logs in and out 140 times on connection 1 to A, then the answers come
    And Cid sends RequestAgentLogin without a place on connection 1 to A, then the answers come
    And Cid logs in and out 4 times on connection 1 to A, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Bob closes connection 1 to A, then the answers come
    And Cid resets connection 1 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 1 to A (unknown attributes), then it is quiet
    And Ann falls silent on connection 1 to A, then the answers come
    And reporting engine 1 resets its connection to A, then the answers come
    And reporting engine 1 joins A, then it is quiet
    And reporting engine 1 sends A a status of Ann, not ready, then the answers come
    And reporting engine 1 closes its connection to A, then the answers come
    Then at the end all agents leave, come back and leave again

  Scenario: walk 9906 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And reporting engine 1 sends A a status of Ann, ready, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann resets connection 1 to A, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestRegisterClient on connection 1 to B
    And Ann opens connection 2 to A, then the answers come
    And Ann sends RequestRegisterClient with an invalid name on connection 2 to A (highest reference), then the answers come
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

  Scenario: walk 18439 of seed 2026
    When reporting engine 1 joins A, then the answers come
    And reporting engine 1 joins B, then the answers come
    And Bob opens connection 1 to B, then the answers come
    And Bob sends RequestAgentNotAvailable on connection 1 to B (empty reason, highest reference), then the answers come
    And Bob writes in form escaped on connection 1 to B, then the answers come
    And Ann opens connection 1 to B, then the answers come
    And Ann sends the unknown message RequestSomethingNew on connection 1 to B, then it is quiet
    And Bob sends RequestRegisterClient on connection 1 to B, then the answers come
    And Ann opens connection 1 to A, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A (extension), then the answers come
    And Ann writes in form spaced on connection 1 to A, then the answers come
    And Ann writes in form cr-lf on connection 1 to B, then the answers come
    And Ann sends RequestAgentLogin on connection 1 to A at the place of Bob (unknown attributes), then it is quiet
    And Ann sends RequestRegisterClient on connection 1 to B, then it is quiet
    And Ann sends RequestAgentAvailable on connection 1 to B, then the answers come
    And Ann falls silent on connection 1 to B, then it is quiet
    And Bob half-closes connection 1 to B, then the answers come
    And Ann sends RequestRegisterClient on connection 1 to A (highest reference), then it is quiet
    Then at the end all agents leave, come back and leave again

  Scenario: walk 1740 of seed 2026
    When Ann has unusual values: id 0, tenant 0, place 0, more media
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
