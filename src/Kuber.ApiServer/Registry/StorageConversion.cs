using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>How a version that is not stored is turned into the one that is, and back.</summary>
/// <param name="Group">The group of the stored version: errors speak of that.</param>
/// <param name="ToStorage">Into the stored version.</param>
/// <param name="FromStorage">Out of the stored version.</param>
internal sealed record StorageConversion<T>(string Group, Func<T, IApiObject> ToStorage, Func<IApiObject, T> FromStorage);
