using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>How a version that is not stored is turned into the one that is, and back.</summary>
internal sealed record StorageConversion<T>(Func<T, IApiObject> ToStorage, Func<IApiObject, T> FromStorage);
