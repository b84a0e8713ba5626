namespace Kuber.Kubelet.EndToEnd;

/// <summary>A test that runs real containers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnNodeAttribute : FactAttribute
{
    public FactOnNodeAttribute()
    {
        if (!ContainerdFixture.Possible)
        {
            Skip = "needs root, containerd, CNI plugins and busybox-static";
        }
    }
}
