namespace Kuber.Client.Controllers;

/// <summary>Tells whether anything of a process's controllers has work to do right now, for tests that wait until all is quiet.</summary>
public sealed class ControllerActivity
{
    private readonly Lock gate = new();
    private readonly HashSet<Func<bool>> sources = [];

    /// <summary>Whether none of the sources has anything to do. What is delayed does not count.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return sources.All(static isIdle => isIdle());
            }
        }
    }

    /// <summary>Asks a source from now on whether it is idle.</summary>
    public void Add(Func<bool> isIdle)
    {
        lock (gate)
        {
            sources.Add(isIdle);
        }
    }

    /// <summary>Asks a source no more.</summary>
    public void Remove(Func<bool> isIdle)
    {
        lock (gate)
        {
            sources.Remove(isIdle);
        }
    }
}
