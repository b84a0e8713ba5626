using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Kubelet.Logs;
using Kuber.Kubelet.Server;

namespace Kuber.Kubelet.Tests.Logs;

public class ContainerLogsTests
{
    private static readonly ContainerState Running = new() { Running = new() };
    private static readonly ContainerState None = ContainerState.Empty;

    [Fact]
    public void The_container_that_runs_or_ran_last_is_meant()
    {
        Assert.Equal("cri://now", Of(Running, Ended("cri://old"), "cri://now"));
        Assert.Equal("cri://old", Of(Running, Ended("cri://old"), "cri://now", previous: true));
        Assert.Equal("cri://ended", Of(Ended("cri://ended"), None, "cri://ended"));
        Assert.Equal("cri://old", Of(Ended(""), Ended("cri://old"), ""));
        Assert.Equal("cri://old", Of(Waiting("CrashLoopBackOff"), Ended("cri://old"), ""));
    }

    [Fact]
    public void Why_there_is_no_log_is_told()
    {
        Assert.Equal("previous terminated container \"c\" in pod \"p\" not found", Error(Running, None, previous: true));
        Assert.Equal("container \"c\" in pod \"p\" is terminated", Error(Ended(""), None));
        Assert.Equal("container \"c\" in pod \"p\" is waiting to start: image can't be pulled", Error(Waiting("ErrImagePull"), None));
        Assert.Equal("container \"c\" in pod \"p\" is waiting to start: trying and failing to pull image", Error(Waiting("ImagePullBackOff"), None));
        Assert.Equal("container \"c\" in pod \"p\" is waiting to start: ContainerCreating", Error(Waiting("ContainerCreating"), None));
        Assert.Equal("container \"c\" in pod \"p\" is waiting to start - no logs yet", Error(None, None));
        Assert.Equal("container \"d\" in pod \"p\" is not available", Assert.Throws<KubeletException>(() => ContainerLogs.ContainerOf(Pod(Running, None, "x"), "d", false)).Message);
    }

    private static string Of(ContainerState state, ContainerState last, string id, bool previous = false) =>
        ContainerLogs.ContainerOf(Pod(state, last, id), "c", previous);

    private static string Error(ContainerState state, ContainerState last, bool previous = false)
    {
        var failure = Assert.Throws<KubeletException>(() => Of(state, last, "", previous));
        Assert.Equal(400, failure.Code);
        return failure.Message;
    }

    private static Pod Pod(ContainerState state, ContainerState last, string id) => new()
    {
        Metadata = ObjectMeta.Empty with { Name = "p" },
        Status = PodStatus.Empty with { ContainerStatuses = [new() { Name = "c", State = state, LastState = last, ContainerID = id }] },
    };

    private static ContainerState Ended(string id) => new() { Terminated = new() { ContainerID = id } };

    private static ContainerState Waiting(string reason) => new() { Waiting = new() { Reason = reason } };
}
