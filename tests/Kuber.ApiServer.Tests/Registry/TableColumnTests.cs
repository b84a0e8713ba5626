using System.Text.Json.Nodes;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Tests.Registry;

/// <summary>The columns of every resource's table.</summary>
public class TableColumnTests
{
    private const string Reference = "reference/columns.json";

    [SharedFact(Reference)]
    public void Columns_are_those_of_the_reference()
    {
        var reference = JsonNode.Parse(File.ReadAllText(SharedFactAttribute.Find(Reference)!))!.AsObject();
        Assert.True(reference.Count > 60, $"only {reference.Count} tables in the reference");
        var served = BuiltIns.All().ToDictionary(static r => $"{r.Group}/{r.Version}/{r.Plural}", StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var (name, columns) in reference)
        {
            var expected = columns!.AsArray().Select(static c => $"{c![0]}|{c[1]}|{c[2]}|{c[3]}");
            var actual = served.TryGetValue(name, out var resource) ? resource.Columns.Where(static c => c.Name.Length > 0).Select(Line) : ["not served"];
            if (!expected.SequenceEqual(actual))
            {
                differences.Add($"{name}:\n  want {string.Join(", ", expected)}\n  got  {string.Join(", ", actual)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_resource_that_is_listed_has_a_table_whose_columns_say_what_they_show()
    {
        var listed = BuiltIns.All().Where(static r => r.Verbs.Contains("list")).ToList();
        Assert.True(listed.Count > 50, $"only {listed.Count} resources");
        Assert.Empty(from r in listed where !r.Columns.Any(static c => c is { Name: "Name", Format: "name" }) select r.QualifiedName);
        Assert.Empty(from r in listed from c in r.Columns where !c.Description.EndsWith('.') || (c.Type is not ("string" or "integer" or "number" or "boolean" or "date")) select r.QualifiedName + " " + c.Name);
    }

    [Fact]
    public void Every_cell_of_an_object_without_anything_can_be_shown()
    {
        var context = new Api.Registry.TableContext(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        foreach (var resource in BuiltIns.All())
        {
            foreach (var column in resource.Columns)
            {
                var cell = column.Cell(resource.Empty, context);
                Assert.True(cell is null or string or long or bool or double, $"{resource.QualifiedName} {column.Name}: {cell}");
            }
        }
    }

    private static string Line(ServedColumn column) => $"{column.Name}|{column.Type}|{column.Format}|{column.Priority}";
}
