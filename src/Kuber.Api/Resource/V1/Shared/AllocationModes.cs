namespace Kuber.Api.Resource.V1;

/// <summary>How many of the devices that match a request it gets.</summary>
internal static class AllocationModes
{
    /// <summary>All of them.</summary>
    public const string All = "All";

    /// <summary>As many as the request counts.</summary>
    public const string ExactCount = "ExactCount";
}
