using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>Collects what a walk through two versions of an object finds different. A walk comes to each field once.</summary>
internal sealed class ChangeTracker : FieldDifferences
{
    private readonly List<string> path = [];
    private readonly FieldSetBuilder added = new();
    private readonly FieldSetBuilder modified = new();
    private readonly FieldSetBuilder removed = new();
    private FieldSetBuilder? noted;

    /// <summary>What was found, when the walk is over.</summary>
    public TypedComparison ToResult() => new(added.ToSet(), modified.ToSet(), removed.ToSet());

    /// <summary>Goes down to a field or item.</summary>
    public void Down(string element) => path.Add(element);

    /// <summary>Goes back up.</summary>
    public void Up()
    {
        var depth = path.Count - 1;
        var element = path[depth];
        path.RemoveAt(depth);
        added.Leave(depth, element, noted == added);
        modified.Leave(depth, element, noted == modified);
        removed.Leave(depth, element, noted == removed);
        noted = null;
    }

    /// <summary>The field where the walk stands, and which it leaves next, has come, gone or changed.</summary>
    public void Note(bool had, bool has) => noted = had ? has ? modified : removed : added;

    /// <inheritdoc/>
    protected override void Enter(string element) => Down(element);

    /// <inheritdoc/>
    protected override void Leave() => Up();

    /// <inheritdoc/>
    protected override void Mark(bool had, bool has) => Note(had, has);
}
