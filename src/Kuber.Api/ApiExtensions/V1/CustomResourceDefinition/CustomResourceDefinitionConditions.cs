namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Reads the conditions of definitions.</summary>
public static class CustomResourceDefinitionConditions
{
    /// <summary>The resource is served.</summary>
    public const string Established = "Established";

    /// <summary>Whether a condition holds.</summary>
    public static bool IsTrue(CustomResourceDefinition definition, string type) => definition.Status.Conditions.Exists(c => c.Type == type && c.Status == "True");
}
