using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>Collects what a walk through two versions of an object finds different. A walk comes to each field once.</summary>
internal sealed class ChangeTracker : FieldDifferences
{
    private readonly List<string> path = [];
    private readonly Branch added = new();
    private readonly Branch modified = new();
    private readonly Branch removed = new();

    /// <summary>What was found.</summary>
    public TypedComparison Result => new(added.Root, modified.Root, removed.Root);

    /// <summary>Goes down to a field or item.</summary>
    public void Down(string element) => path.Add(element);

    /// <summary>Goes back up.</summary>
    public void Up()
    {
        path.RemoveAt(path.Count - 1);
        added.Cut(path.Count);
        modified.Cut(path.Count);
        removed.Cut(path.Count);
    }

    /// <summary>The field where the walk stands has come, gone or changed.</summary>
    public void Note(bool had, bool has) => (had ? has ? modified : removed : added).Reach(path).IsMember = true;

    /// <inheritdoc/>
    protected override void Enter(string element) => Down(element);

    /// <inheritdoc/>
    protected override void Leave() => Up();

    /// <inheritdoc/>
    protected override void Mark(bool had, bool has) => Note(had, has);

    /// <summary>A set with its nodes along the path of the walk, as far as they have been needed.</summary>
    private sealed class Branch
    {
        private readonly List<FieldSet> nodes = [new()];

        public FieldSet Root => nodes[0];

        public FieldSet Reach(List<string> path)
        {
            for (var depth = nodes.Count - 1; depth < path.Count; depth++)
            {
                nodes.Add(nodes[depth].Append(path[depth]));
            }

            return nodes[path.Count];
        }

        public void Cut(int depth)
        {
            if (nodes.Count > depth + 1)
            {
                nodes.RemoveRange(depth + 1, nodes.Count - depth - 1);
            }
        }
    }
}
