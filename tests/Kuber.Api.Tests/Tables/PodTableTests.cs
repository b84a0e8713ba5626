namespace Kuber.Api.Tests.Tables;

/// <summary>The table of pods: the state in a word, as upstream finds it.</summary>
public class PodTableTests
{
    [Theory]
    [InlineData("a|2/2|Running|0|120m|10.0.0.7|n1|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"nodeName":"n1","containers":[{"name":"web"},{"name":"log"}]},"status":{"phase":"Running","podIPs":[{"ip":"10.0.0.7"}],"conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"web","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}},{"name":"log","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    [InlineData("a|0/1|Pending|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Pending"}}""")]
    [InlineData("a|0/1|Pending|0|120m|<none>|<none>|n2|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Pending","nominatedNodeName":"n2"}}""")]
    public void A_pod_that_runs_is_shown_with_its_place(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|1/1|Running|3 (10m ago)|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","ready":true,"restartCount":3,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-05-04T11:50:00Z"}}}]}}""")]
    [InlineData("a|2/2|Running|2|120m|<none>|n1|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"nodeName":"n1","containers":[{"name":"web"},{"name":"log"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","ready":true,"restartCount":2,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}},{"name":"log","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    public void Restarts_are_counted_with_the_last_one(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Fact]
    public void Readiness_gates_that_hold_are_counted() => Assert.Equal(
        "a|1/1|Running|0|120m|<none>|<none>|<none>|1/2",
        TableRow.Of("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"readinessGates":[{"conditionType":"x/a"},{"conditionType":"x/b"}]},"status":{"phase":"Running","conditions":[{"type":"x/a","status":"True"},{"type":"x/b","status":"False"}],"containerStatuses":[{"name":"web","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}"""));

    [Theory]
    [InlineData("a|0/1|CrashLoopBackOff|4 (5m ago)|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","ready":false,"restartCount":4,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-05-04T11:55:00Z"}}}]}}""")]
    [InlineData("a|0/1|Completed|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Succeeded","containerStatuses":[{"name":"web","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]}}""")]
    [InlineData("a|0/1|ExitCode:2|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Failed","containerStatuses":[{"name":"web","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":2}}}]}}""")]
    [InlineData("a|0/1|Signal:9|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Failed","containerStatuses":[{"name":"web","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":137,"signal":9}}}]}}""")]
    [InlineData("a|0/1|Evicted|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Failed","reason":"Evicted"}}""")]
    public void A_container_that_waits_or_has_ended_gives_its_reason(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|1/2|Running|0|120m|<none>|n1|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"nodeName":"n1","containers":[{"name":"web"},{"name":"log"}]},"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"web","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},{"name":"log","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    [InlineData("a|1/2|NotReady|0|120m|<none>|n1|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"nodeName":"n1","containers":[{"name":"web"},{"name":"log"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},{"name":"log","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    public void A_container_that_runs_beside_one_that_is_done_decides(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|0/1|Init:0/2|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"i1"},{"name":"i2"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"i1","ready":false,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    [InlineData("a|0/1|Init:1/2|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"i1"},{"name":"i2"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"i1","ready":true,"restartCount":0,"state":{"terminated":{"exitCode":0}}},{"name":"i2","ready":false,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    [InlineData("a|0/1|Init:Error|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"i1"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"i1","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]}}""")]
    [InlineData("a|0/1|Init:ExitCode:3|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"i1"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"i1","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":3}}}]}}""")]
    [InlineData("a|0/1|Init:ErrImagePull|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"i1"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"i1","ready":false,"restartCount":0,"state":{"waiting":{"reason":"ErrImagePull"}}}]}}""")]
    public void Init_containers_come_first(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Fact]
    public void A_sidecar_counts_as_a_container() => Assert.Equal(
        "a|2/2|Running|0|120m|<none>|<none>|<none>|<none>",
        TableRow.Of("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"initContainers":[{"name":"s","restartPolicy":"Always"}]},"status":{"phase":"Running","initContainerStatuses":[{"name":"s","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}},"started":true}],"containerStatuses":[{"name":"web","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}"""));

    [Theory]
    [InlineData("a|0/1|SchedulingGated|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"containers":[{"name":"web"}],"schedulingGates":[{"name":"x/g"}]},"status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]}}""")]
    [InlineData("a|1/1|Terminating|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T12:00:30Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    [InlineData("a|1/1|Unknown|0|120m|<none>|<none>|<none>|<none>", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T12:00:30Z"},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","reason":"NodeLost","containerStatuses":[{"name":"web","ready":true,"restartCount":0,"state":{"running":{"startedAt":"2026-05-04T11:00:00Z"}}}]}}""")]
    public void A_pod_that_waits_for_its_gates_or_goes_says_so(string row, string json) => Assert.Equal(row, TableRow.Of(json));
}
