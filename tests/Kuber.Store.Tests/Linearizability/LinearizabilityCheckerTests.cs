namespace Kuber.Store.Tests.Linearizability;

/// <summary>The checker accepts what one register can answer, and finds what none can.</summary>
public sealed class LinearizabilityCheckerTests
{
    private readonly List<HistoryOperation> history = [];

    [Fact]
    public void OneAfterAnother() => Accepts(
        Create("1", 1, 2), Get("1", 3, 4), Update("1", "2", 5, 6), Get("2", 7, 8), Delete("2", 9, 10), Get(null, 11, 12), Create("3", 13, 14));

    [Fact]
    public void AReadBesideAWriteSeesEither()
    {
        Accepts(Create("1", 1, 2), Update("1", "2", 3, 8), Get("1", 4, 5), Get("2", 6, 7));
        Finds(Create("1", 1, 2), Update("1", "2", 3, 8), Get("2", 4, 5), Get("1", 6, 7));
    }

    [Fact]
    public void AStaleReadIsFound() => Finds(Create("1", 1, 2), Update("1", "2", 3, 4), Get("1", 5, 6));

    [Fact]
    public void ALostWriteIsFound() => Finds(Create("1", 1, 2), Get(null, 3, 4));

    [Fact]
    public void TwoUpdatesOfTheSameValueAreFound() => Finds(Create("1", 1, 2), Update("1", "2", 3, 6), Update("1", "3", 4, 5));

    [Fact]
    public void TwoCreatesAreFound() => Finds(Create("1", 1, 4), Create("2", 2, 3));

    [Fact]
    public void AConflictWithoutReasonIsFound()
    {
        Accepts(Create("1", 1, 2), Told(HistoryOperationKind.Update, "0", "2", HistoryOutcome.Conflict, "1", 3, 4));
        Finds(Create("1", 1, 2), Told(HistoryOperationKind.Update, "1", "2", HistoryOutcome.Conflict, "1", 3, 4));
        Finds(Create("1", 1, 2), Told(HistoryOperationKind.Update, "0", "2", HistoryOutcome.Conflict, "3", 3, 4));
    }

    [Fact]
    public void AWriteInDoubtMayHaveHappenedLateOrNever()
    {
        var doubtful = Told(HistoryOperationKind.Update, "1", "2", HistoryOutcome.Unknown, null, 3, long.MaxValue);
        Accepts(Create("1", 1, 2), doubtful, Get("1", 4, 5));
        Accepts(Create("1", 1, 2), doubtful, Get("2", 4, 5));
        Accepts(Create("1", 1, 2), doubtful, Get("1", 4, 5), Get("2", 6, 7));
        Finds(Create("1", 1, 2), doubtful, Get("2", 4, 5), Get("1", 6, 7));
        Finds(Create("1", 1, 2), Get("2", 3, 4), doubtful with { Called = 5 });
    }

    [Fact]
    public void RevisionsThatGoBackwardsAreFound()
    {
        Accepts(Create("1", 1, 2) with { Revision = 5 }, Create("2", 3, 4) with { Key = "b", Revision = 6 });
        Finds(Create("1", 1, 2) with { Revision = 6 }, Create("2", 3, 4) with { Key = "b", Revision = 5 });
        Finds(Create("1", 1, 4) with { Revision = 5 }, Create("2", 2, 3) with { Key = "b", Revision = 5 });
        Accepts(Create("1", 1, 4) with { Revision = 6 }, Create("2", 2, 3) with { Key = "b", Revision = 5 });
    }

    [Fact]
    public void ManyConcurrentOperationsAreSearchedInTime()
    {
        // All called before any is answered: only one order of 60! fits.
        history.Add(Create("0", 1, 1000));
        for (var i = 1; i < 60; i++)
        {
            history.Add(Update($"{i - 1}", $"{i}", 1 + i, 1000 - i));
        }
        Assert.Null(LinearizabilityChecker.Check(history));
        Assert.NotNull(LinearizabilityChecker.Check([.. history, Get("58", 2000, 2001)]));
    }

    private static void Accepts(params HistoryOperation[] operations) => Assert.Null(LinearizabilityChecker.Check(operations));

    private static void Finds(params HistoryOperation[] operations) => Assert.NotNull(LinearizabilityChecker.Check(operations));

    private static HistoryOperation Get(string? seen, long called, long answered) => Told(HistoryOperationKind.Get, null, null, HistoryOutcome.Done, seen, called, answered);

    private static HistoryOperation Create(string value, long called, long answered) => Told(HistoryOperationKind.Create, null, value, HistoryOutcome.Done, null, called, answered);

    private static HistoryOperation Update(string from, string to, long called, long answered) => Told(HistoryOperationKind.Update, from, to, HistoryOutcome.Done, null, called, answered);

    private static HistoryOperation Delete(string from, long called, long answered) => Told(HistoryOperationKind.Delete, from, null, HistoryOutcome.Done, null, called, answered);

    private static HistoryOperation Told(HistoryOperationKind kind, string? expected, string? value, HistoryOutcome outcome, string? observed, long called, long answered) =>
        new(kind, "a", expected, value, outcome, observed, 0, called, answered);
}
