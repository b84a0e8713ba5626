using System.Globalization;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.History;

/// <summary>One place in which two objects differ.</summary>
/// <param name="Path">The place, such as <c>spec.template.spec.containers[0].image</c>.</param>
/// <param name="From">The value before; null where there was none.</param>
/// <param name="To">The value after; null where there is none.</param>
internal sealed record TreeDifference(string Path, ApiValue From, ApiValue To)
{
    private const int Most = 50;

    // What every write changes says nothing of what somebody wanted.
    private static readonly string[] Housekeeping = ["metadata.managedFields", "metadata.resourceVersion", "metadata.generation"];

    /// <summary>The first differences between two objects, but for those that every write makes.</summary>
    public static IReadOnlyList<TreeDifference> Between(ApiValue from, ApiValue to)
    {
        List<TreeDifference> result = [];
        Compare("", from, to, result);
        return result;
    }

    private static void Compare(string path, ApiValue from, ApiValue to, List<TreeDifference> result)
    {
        if (result.Count >= Most || from == to || Housekeeping.Contains(path))
        {
            return;
        }

        // A map that comes or goes is told field by field too.
        from = from.IsNull && to.IsMap ? ApiValue.EmptyMap : from;
        to = to.IsNull && from.IsMap ? ApiValue.EmptyMap : to;
        if (from.Map is { } before && to.Map is { } after)
        {
            foreach (var (name, value) in before)
            {
                Compare(Join(path, name), value, to[name], result);
            }

            foreach (var (name, value) in after)
            {
                if (!before.TryGet(name, out _))
                {
                    Compare(Join(path, name), ApiValue.Null, value, result);
                }
            }
        }
        else if (from.IsList && to.IsList && from.Count == to.Count)
        {
            for (var i = 0; i < from.Count; i++)
            {
                Compare(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), from.Items[i], to.Items[i], result);
            }
        }
        else
        {
            result.Add(new(path, from, to));
        }
    }

    private static string Join(string path, string name)
    {
        var plain = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return path.Length == 0 ? name : plain ? path + "." + name : $"{path}[{name}]";
    }
}
