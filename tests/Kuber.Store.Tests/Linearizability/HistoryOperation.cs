namespace Kuber.Store.Tests.Linearizability;

/// <summary>
/// One call of a client and what it was told. Values are written once only, so that a value stands for the write that made it:
/// an update or removal expects a value, though it named the revision.
/// </summary>
/// <param name="Kind">What was called.</param>
/// <param name="Key">The key.</param>
/// <param name="Expected">What the key had to be for an update or a removal.</param>
/// <param name="Value">What was written.</param>
/// <param name="Outcome">What was told.</param>
/// <param name="Observed">What the key was said to be: of a read, or of a conflict. Null: it did not exist.</param>
/// <param name="Revision">The revision of a write that was done; 0 otherwise.</param>
/// <param name="Called">When it was called, as a count of all calls and answers.</param>
/// <param name="Answered">When it was answered; <see cref="long.MaxValue"/> where it never was.</param>
public sealed record HistoryOperation(
    HistoryOperationKind Kind, string Key, string? Expected, string? Value, HistoryOutcome Outcome, string? Observed, long Revision, long Called, long Answered)
{
    public override string ToString() => Kind switch
    {
        HistoryOperationKind.Get => $"get {Key}: {Observed ?? "none"}",
        HistoryOperationKind.Create => $"create {Key}={Value}: {Told()}",
        HistoryOperationKind.Update => $"update {Key} from {Expected} to {Value}: {Told()}",
        _ => $"delete {Key}={Expected}: {Told()}",
    } + $" [{Called}, {(Answered == long.MaxValue ? "never" : Answered)}]";

    private string Told() => Outcome == HistoryOutcome.Conflict ? $"conflict with {Observed ?? "none"}" : Outcome == HistoryOutcome.Done ? $"done at {Revision}" : "unknown";
}
