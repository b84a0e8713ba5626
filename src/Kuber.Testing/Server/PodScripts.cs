using Kuber.Api.Core.V1;
using Kuber.Testing.Nodes;

namespace Kuber.Testing.Server;

/// <summary>The scripts that control requests have set. The latest that is for a pod counts; it is chosen when the pod is bound.</summary>
internal sealed class PodScripts(Func<Pod, PodScript> otherwise)
{
    private volatile IReadOnlyList<ScriptBody> scripts = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ScriptBody> All => scripts;

    /// <summary>Adds one.</summary>
    public void Add(ScriptBody script) => scripts = [.. scripts, script];

    /// <summary>Forgets all.</summary>
    public void Clear() => scripts = [];

    /// <summary>How a pod is played.</summary>
    public PodScript For(Pod pod) => scripts.LastOrDefault(s => s.Holds(pod))?.ToScript() ?? otherwise(pod);
}
