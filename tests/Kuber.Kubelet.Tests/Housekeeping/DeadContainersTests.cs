using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Housekeeping;

namespace Kuber.Kubelet.Tests.Housekeeping;

public class DeadContainersTests
{
    [Fact]
    public void The_newest_dead_container_of_each_name_stays()
    {
        CriContainer[] containers =
        [
            Container("a3", "p", "a", 3, CriConstants.ContainerRunning),
            Container("a2", "p", "a", 2, CriConstants.ContainerExited),
            Container("a1", "p", "a", 1, CriConstants.ContainerExited),
            Container("b1", "p", "b", 1, CriConstants.ContainerExited),
            Container("b2", "p", "b", 2, CriConstants.ContainerExited),
            Container("q1", "q", "a", 1, CriConstants.ContainerExited),
            Container("c1", "p", "c", 1, CriConstants.ContainerCreated),
        ];

        Assert.Equal(["a1", "b1"], DeadContainers.Old(containers).Select(c => c.Id).Order());
    }

    [Fact]
    public void Sandboxes_that_ended_go_once_they_are_empty_and_another_came()
    {
        PodSandbox[] sandboxes =
        [
            Sandbox("p3", "p", 3, CriConstants.SandboxReady),
            Sandbox("p2", "p", 2, CriConstants.SandboxNotReady),
            Sandbox("p1", "p", 1, CriConstants.SandboxNotReady),
            Sandbox("q1", "q", 1, CriConstants.SandboxNotReady),
            Sandbox("r2", "r", 2, CriConstants.SandboxNotReady),
            Sandbox("r1", "r", 1, CriConstants.SandboxReady),
        ];

        Assert.Equal(["p1"], DeadContainers.Unused(sandboxes, new HashSet<string> { "p2" }).Select(s => s.Id));
    }

    private static CriContainer Container(string id, string pod, string name, long created, int state) => new()
    {
        Id = id,
        CreatedAt = created,
        State = state,
        Labels = ApiMap.Of((ContainerLabels.PodUid, pod), (ContainerLabels.ContainerName, name)),
    };

    private static PodSandbox Sandbox(string id, string pod, long created, int state) =>
        new() { Id = id, CreatedAt = created, State = state, Labels = ApiMap.Of((ContainerLabels.PodUid, pod)) };
}
