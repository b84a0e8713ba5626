namespace Kuber.Kubelet.EndToEnd;

/// <summary>A test that runs real containers and the machine's stock kubectl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KubectlTheoryAttribute : TheoryAttribute
{
    public KubectlTheoryAttribute()
    {
        if (!ContainerdFixture.Possible || !Kubectl.Present)
        {
            Skip = "needs root, containerd, CNI plugins, busybox-static and kubectl";
        }
    }
}
