namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>An object that a token names.</summary>
/// <param name="Name">The name of the object.</param>
/// <param name="Uid">Its uid; may be empty for the node of a pod.</param>
internal sealed record BoundObject(string Name, string Uid);
