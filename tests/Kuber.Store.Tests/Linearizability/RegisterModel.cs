namespace Kuber.Store.Tests.Linearizability;

/// <summary>One key as a register with compare-and-set: its state is its value, or null where it does not exist.</summary>
internal static class RegisterModel
{
    /// <summary>Whether the operation can take place in a state with the answer that it got, and the state after it.</summary>
    public static bool Step(HistoryOperation operation, string? state, out string? after)
    {
        var holds = operation.Kind switch
        {
            HistoryOperationKind.Get => false,
            HistoryOperationKind.Create => state is null,
            _ => state is not null && state == operation.Expected,
        };
        var written = operation.Kind == HistoryOperationKind.Delete ? null : operation.Value;
        after = state;
        if (operation.Kind == HistoryOperationKind.Get)
        {
            return operation.Outcome == HistoryOutcome.Unknown || operation.Observed == state;
        }
        switch (operation.Outcome)
        {
            case HistoryOutcome.Done:
                after = written;
                return holds;
            case HistoryOutcome.Conflict:
                return !holds && operation.Observed == state;
            default:
                // Where its condition does not hold it changes nothing, and nobody can tell whether it happened.
                after = written;
                return holds;
        }
    }
}
