namespace Kuber.Api.ApiExtensions.V1;

/// <summary>What a definition gets where its author says nothing.</summary>
internal static class CustomResourceDefinitionDefaults
{
    private const int ServicePort = 443;
    private static readonly CustomResourceConversion NoConversion = new() { Strategy = "None" };

    /// <summary>The definition with defaults.</summary>
    public static CustomResourceDefinition Apply(CustomResourceDefinition definition)
    {
        var (names, conversion) = (Names(definition.Spec.Names), Conversion(definition.Spec.Conversion));
        return ReferenceEquals(names, definition.Spec.Names) && ReferenceEquals(conversion, definition.Spec.Conversion)
            ? definition
            : definition with { Spec = definition.Spec with { Names = names, Conversion = conversion } };
    }

    private static CustomResourceDefinitionNames Names(CustomResourceDefinitionNames names) => names.Kind.Length == 0 || names is { Singular.Length: > 0, ListKind.Length: > 0 }
        ? names
        : names with
        {
            Singular = names.Singular.Length > 0 ? names.Singular : names.Kind.ToLowerInvariant(),
            ListKind = names.ListKind.Length > 0 ? names.ListKind : names.Kind + "List",
        };

    private static CustomResourceConversion Conversion(CustomResourceConversion? conversion) => conversion switch
    {
        null => NoConversion,
        { Webhook.ClientConfig.Service: { Port: null } service } => conversion with
        {
            Webhook = conversion.Webhook with { ClientConfig = conversion.Webhook.ClientConfig with { Service = service with { Port = ServicePort } } },
        },
        _ => conversion,
    };
}
