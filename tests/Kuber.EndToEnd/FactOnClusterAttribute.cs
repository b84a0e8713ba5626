namespace Kuber.EndToEnd;

/// <summary>A test on a real cluster; skipped where the machine cannot be a node (another system than Debian's Linux, or no root).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnClusterAttribute : FactAttribute
{
    public FactOnClusterAttribute()
    {
        if (!Machine.CanBeNode)
        {
            Skip = "needs root on Debian";
        }
    }
}
