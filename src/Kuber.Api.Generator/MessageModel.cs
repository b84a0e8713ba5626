using Microsoft.CodeAnalysis;

namespace Kuber.Api.Generator;

/// <summary>A record marked as an API message.</summary>
internal sealed class MessageModel(INamedTypeSymbol type)
{
    private readonly AttributeData? kind = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "ApiKindAttribute");

    public INamedTypeSymbol Type { get; } = type;

    public string Namespace { get; } = type.ContainingNamespace.ToDisplayString();

    public string Name { get; } = type.Name;

    public string FullName { get; } = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public List<FieldModel> Fields { get; } = FieldModel.Of(type);

    public bool IsKind => kind is not null;

    public bool IsObject { get; } = type.Interfaces.Any(i => i.Name == "IApiObject");

    public string Group => (string)kind!.ConstructorArguments[0].Value!;

    public string Version => (string)kind!.ConstructorArguments[1].Value!;

    public string Kind => (string)kind!.ConstructorArguments[2].Value!;

    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>The name in OpenAPI.</summary>
    public string SchemaName { get; } = type.GetAttributes().First(a => a.AttributeClass?.Name == "ApiMessageAttribute").ConstructorArguments[0].Value as string ?? "";

    /// <summary>Go's package: the version.</summary>
    public string Package => Namespace.Substring(Namespace.LastIndexOf('.') + 1).ToLowerInvariant();

    public bool IsAtomic { get; } = type.GetAttributes().Any(a => a.AttributeClass?.Name == "MapTypeAttribute" && a.ConstructorArguments[0].Value as string == "atomic");

    /// <summary>The C# expression of the message's union; null where it has none.</summary>
    public string? Union { get; } = UnionOf(type);

    /// <summary>Whether a type is a message: marked as one, or written by hand.</summary>
    public static bool IsMessage(INamedTypeSymbol type) => IsGenerated(type) || type.Interfaces.Any(i => i.Name == "IApiMessage");

    /// <summary>Whether a type is marked as a message, so that its readers and writers are generated.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(a => a.AttributeClass?.Name == "ApiMessageAttribute");

    private static string? UnionOf(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "UnionAttribute");
        if (attribute is null)
        {
            return null;
        }

        var discriminator = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Discriminator").Value.Value as string ?? "";
        var fields = attribute.ConstructorArguments[0].Values.Select(v => FieldModel.Literal((string)v.Value!));
        return "new(" + FieldModel.Literal(discriminator) + ", [" + string.Join(", ", fields) + "])";
    }
}
