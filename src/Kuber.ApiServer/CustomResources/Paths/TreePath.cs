using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Paths;

/// <summary>
/// A path into a tree, in the form that columns of tables and fields for selectors use (JSONPath as kubectl writes it):
/// <c>.spec.name</c>, <c>.list[0]</c>, <c>.list[*].a</c>, <c>.conditions[?(@.type=="Ready")].status</c>, <c>..name</c>.
/// Immutable.
/// </summary>
internal sealed class TreePath
{
    private readonly IReadOnlyList<PathStep> steps;

    private TreePath(IReadOnlyList<PathStep> steps) => this.steps = steps;

    /// <summary>Reads a path; null where it cannot be read.</summary>
    public static TreePath? TryParse(string text)
    {
        try
        {
            return new(new PathParser(text).Parse());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The first value that the path leads to; null where there is none.</summary>
    public ApiValue? First(ApiValue root)
    {
        List<ApiValue> found = [root];
        foreach (var step in steps)
        {
            List<ApiValue> next = [];
            foreach (var value in found)
            {
                step.Follow(value, next);
            }

            if (next.Count == 0)
            {
                return null;
            }

            found = next;
        }

        return found[0];
    }
}
