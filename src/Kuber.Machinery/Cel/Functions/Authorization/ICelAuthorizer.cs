namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>Says what a user may do. The caller of an expression gives it; it may be asked from any thread.</summary>
public interface ICelAuthorizer
{
    /// <summary>The same for a service account.</summary>
    ICelAuthorizer ForServiceAccount(string @namespace, string name);

    /// <summary>Whether the user may make a request to a path that is no resource.</summary>
    /// <param name="path">The path.</param>
    /// <param name="verb">The method of HTTP, in small letters.</param>
    CelDecision CheckPath(string path, string verb);

    /// <summary>Whether the user may do something with a resource.</summary>
    CelDecision CheckResource(CelResourceAttributes attributes, string verb);
}
