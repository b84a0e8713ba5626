using System.Text.Json.Nodes;
using Kuber.ApiServer.OpenApi;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.OpenApi;

/// <summary>Every document of version 3 carries the facts of the reference: schemas, paths, operations, parameters.</summary>
public class OpenApiReferenceTests
{
    [SharedFact("reference/openapi")]
    public void Documents_are_those_of_the_reference()
    {
        var folder = SharedFactAttribute.Find("reference/openapi")!;
        var resources = BuiltIns.All().ToList();
        var differences = new List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var expected = JsonNode.Parse(File.ReadAllText(file))!;
            var actual = JsonNode.Parse(ApiValueJson.ToUtf8(Build(name, resources)))!;
            JsonFacts.Compare(expected, actual, name, differences);
            count++;
        }

        Assert.True(count > 40, $"only {count} reference documents");
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(400))}");
    }

    private static ApiValue Build(string name, List<ServedResource> resources)
    {
        switch (name.Split('_'))
        {
            case ["api"]:
                return OpenApiDocument.OfCore();
            case ["apis"]:
                return OpenApiDocument.OfGroups();
            case ["version"]:
                return OpenApiDocument.OfVersion();
            case [".well-known", _]:
                return OpenApiDocument.OfIssuer();
            case ["openid", "v1", "jwks"]:
                return OpenApiDocument.OfKeys();
            case ["apis", var group]:
                return OpenApiDocument.OfGroup(group);
            case ["api", var version]:
                return OpenApiDocument.OfResources([.. resources.Where(r => r.Group.Length == 0 && r.Version == version)]);
            case ["apis", var group, var version]:
                return OpenApiDocument.OfResources([.. resources.Where(r => r.Group == group && r.Version == version)]);
            default:
                throw new InvalidOperationException("unknown document " + name);
        }
    }
}
