using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kuber.Api.Generator;

/// <summary>A property that is a field of a message.</summary>
internal sealed class FieldModel
{
    private FieldModel(IPropertySymbol property, AttributeData field, FieldType type)
    {
        Property = property.Name;
        Type = type;
        Number = (int)field.ConstructorArguments[0].Value!;
        JsonName = (string)field.ConstructorArguments[1].Value!;
        foreach (var argument in field.NamedArguments)
        {
            var set = argument.Value.Value is true;
            switch (argument.Key)
            {
                case "Required": Required = set; break;
                case "OmitZero": OmitZero = set; break;
                case "AlwaysWritten": AlwaysWritten = set; break;
                case "Inline": Inline = set; break;
                case "Wrapped": Wrapped = set; break;
                case "Embedded": Embedded = set; break;
                case "WithTypeMeta": WithTypeMeta = set; break;
                case "GoType": GoType = (string)argument.Value.Value!; break;
            }
        }

        foreach (var attribute in property.GetAttributes())
        {
            ReadRule(attribute);
        }

        Description = Summary(property);
    }

    public string Property { get; }

    public FieldType Type { get; }

    public int Number { get; }

    public string JsonName { get; }

    public bool Required { get; private set; }

    public bool OmitZero { get; private set; }

    public bool AlwaysWritten { get; private set; }

    public bool Inline { get; private set; }

    public bool Wrapped { get; private set; }

    public bool Embedded { get; private set; }

    public bool WithTypeMeta { get; private set; }

    public string GoType { get; private set; } = "";

    public string Description { get; }

    /// <summary>JSON carries it whatever it holds.</summary>
    public bool IsWritten => (Required && !OmitZero) || AlwaysWritten || (Type.IsMessage && !Type.Nullable);

    /// <summary><c>set</c> or <c>map</c> for a list whose items have identities; else empty or <c>atomic</c>.</summary>
    public string ListType { get; private set; } = "";

    /// <summary>The fields that identify an item of a list of type <c>map</c>.</summary>
    public List<string> ListKeys { get; } = [];

    /// <summary><c>atomic</c> or <c>granular</c> where the field says so; else empty.</summary>
    public string MapType { get; private set; } = "";

    /// <summary>Server-side apply compares the map or message part by part.</summary>
    public bool IsGranular => Type.IsMap ? MapType != "atomic" : Type.IsOwnMessage && (MapType.Length > 0 ? MapType != "atomic" : Type.IsGranular);

    /// <summary>The default as JSON; null for none.</summary>
    public string? DefaultJson { get; private set; }

    /// <summary>Assignments to the schema's properties for the rules on the property.</summary>
    public List<string> Rules { get; } = [];

    /// <summary>The codec of the list's or map's items.</summary>
    public string ItemCodec => WithTypeMeta ? "TypedMessageCodec<" + Type.Element!.Name + ">" : Type.Element!.Codec;

    /// <summary>The fields of a message, in the order of declaration.</summary>
    public static List<FieldModel> Of(INamedTypeSymbol type)
    {
        var fields = new List<FieldModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var attribute = property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "FieldAttribute");
            if (attribute is not null && FieldType.Of(property.Type) is { } fieldType)
            {
                fields.Add(new FieldModel(property, attribute, fieldType));
            }
        }

        return fields;
    }

    /// <summary>A C# literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, true);

    /// <summary>The text of a symbol's doc summary on one line; empty where it has none.</summary>
    public static string Summary(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return "";
        }

        try
        {
            var summary = XElement.Parse(xml).Element("summary");
            return summary is null ? "" : string.Join(" ", summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (System.Xml.XmlException)
        {
            return "";
        }
    }

    private void ReadRule(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        switch (attribute.AttributeClass?.Name)
        {
            case "DefaultAttribute":
                DefaultJson = (string)arguments[0].Value!;
                Rules.Add("DefaultJson = " + Literal(DefaultJson));
                break;
            case "EnumAttribute":
                Rules.Add("Enum = " + Strings(arguments[0]));
                break;
            case "ListTypeAttribute":
                ListType = (string)arguments[0].Value!;
                ListKeys.AddRange(arguments[1].Values.Select(v => (string)v.Value!));
                Rules.Add("ListType = " + Literal(ListType));
                if (arguments[1].Values.Length > 0)
                {
                    Rules.Add("ListKeys = " + Strings(arguments[1]));
                }

                break;
            case "MapTypeAttribute":
                MapType = (string)arguments[0].Value!;
                Rules.Add("MapType = " + Literal(MapType));
                break;
            case "PatchStrategyAttribute":
                var parts = ((string)arguments[0].Value!).Split(',').Select(p => Literal(p.Trim()));
                Rules.Add("PatchStrategies = [" + string.Join(", ", parts) + "]");
                var key = attribute.NamedArguments.FirstOrDefault(a => a.Key == "MergeKey").Value.Value as string;
                if (!string.IsNullOrEmpty(key))
                {
                    Rules.Add("MergeKey = " + Literal(key!));
                }

                break;
        }
    }

    private static string Strings(TypedConstant values) =>
        "[" + string.Join(", ", values.Values.Select(v => Literal((string)v.Value!))) + "]";
}
