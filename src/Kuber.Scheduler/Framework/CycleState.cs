namespace Kuber.Scheduler.Framework;

/// <summary>What the plugins keep for one pod from one extension point to the next; one object for each type of state.</summary>
internal sealed class CycleState
{
    private readonly List<object> items = new(6);

    /// <summary>The state of a type, or null.</summary>
    public T? Get<T>()
        where T : class
    {
        foreach (var item in items)
        {
            if (item is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Keeps a state in place of an earlier one of its type.</summary>
    public void Set<T>(T state)
        where T : class
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is T)
            {
                items[i] = state;
                return;
            }
        }

        items.Add(state);
    }
}
