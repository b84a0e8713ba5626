namespace Kuber.Kubelet.Cri;

/// <summary>Passes the runtime's events on to whoever waits for a container.</summary>
internal sealed class RuntimeEvents
{
    /// <summary>A container or sandbox changed state, by its id. Handlers must be quick.</summary>
    public event Action<string>? Changed;

    /// <summary>Tells of a change.</summary>
    public void Notify(string id) => Changed?.Invoke(id);
}
