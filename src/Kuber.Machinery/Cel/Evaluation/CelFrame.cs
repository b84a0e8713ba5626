using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>One evaluation: variables, the variables of loops, and what it has cost.</summary>
internal sealed class CelFrame(ICelVariables variables, int slots, ulong limit, CancellationToken cancelled)
{
    /// <summary>The variables of loops.</summary>
    public CelValue[] Locals { get; } = slots == 0 ? [] : new CelValue[slots];

    /// <summary>What has been spent.</summary>
    public ulong Cost { get; private set; }

    /// <summary>The value of a variable, or a failure.</summary>
    public CelValue Find(string name) => variables.Find(name) ?? new CelError("no such attribute(s): " + name);

    /// <summary>Spends.</summary>
    /// <exception cref="CelStoppedException">More than the limit is spent.</exception>
    public void Charge(ulong cost)
    {
        Cost = CelCost.Sum(Cost, cost);
        if (Cost > limit)
        {
            throw new CelStoppedException("operation cancelled: actual cost limit exceeded");
        }
    }

    /// <summary>Looks whether to go on; asked in each round of a loop.</summary>
    /// <exception cref="CelStoppedException">It was cancelled.</exception>
    public void GoOn()
    {
        if (cancelled.IsCancellationRequested)
        {
            throw new CelStoppedException("operation interrupted");
        }
    }
}
