using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>What a loop of map or filter does in each round, <c>@result + [x]</c>, without copying the list each time.</summary>
internal sealed class AppendStep(CelStep accumulator, ListStep items) : CelStep
{
    private const ulong Cost = 11;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = accumulator.Evaluate(frame);
        if (value.IsError)
        {
            return value;
        }

        if (value is not GrowingList list)
        {
            list = new();
            for (var i = 0; i < ((CelList)value).Count; i++)
            {
                list.Items.Add(((CelList)value)[i]);
            }
        }

        var failure = items.AddTo(list.Items, frame);
        frame.Charge(Cost);
        return failure ?? list;
    }
}
