using System.Text;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>Paths of field sets as messages show them, such as <c>.spec.containers[name="c"].image</c>.</summary>
public static class FieldPaths
{
    /// <summary>The text of a path.</summary>
    public static string Text(IEnumerable<string> path)
    {
        StringBuilder text = new();
        foreach (var element in path)
        {
            text.Append(element[0] == 'f' ? "." + element[2..] : Element(element));
        }

        return text.ToString();
    }

    /// <summary>The text of a list item's element, such as <c>[name="c"]</c>.</summary>
    public static string Element(string element)
    {
        if (element[0] != 'k')
        {
            return element[0] == 'v' ? $"[={element[2..]}]" : $"[{element[2..]}]";
        }

        List<string> keys = [];
        foreach (var (key, value) in ApiValueJson.Parse(element[2..]).Map!.Sorted)
        {
            keys.Add(key + "=" + ApiValueJson.ToText(value));
        }

        return $"[{string.Join(',', keys)}]";
    }
}
