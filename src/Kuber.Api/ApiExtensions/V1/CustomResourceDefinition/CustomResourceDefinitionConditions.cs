namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Reads the conditions of definitions.</summary>
public static class CustomResourceDefinitionConditions
{
    /// <summary>The resource is served.</summary>
    public const string Established = "Established";

    /// <summary>No name of the resource is in use by another.</summary>
    public const string NamesAccepted = "NamesAccepted";

    /// <summary>A schema breaks the rules of structural schemas.</summary>
    public const string NonStructuralSchema = "NonStructuralSchema";

    /// <summary>The resource is being deleted, with all of its objects.</summary>
    public const string Terminating = "Terminating";

    /// <summary>Whether a condition holds.</summary>
    public static bool IsTrue(CustomResourceDefinition definition, string type) => definition.Status.Conditions.Exists(c => c.Type == type && c.Status == "True");
}
