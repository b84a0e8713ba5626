namespace Kuber.Client.Events;

/// <summary>The types of events.</summary>
public static class EventTypes
{
    /// <summary>Things go their way.</summary>
    public const string Normal = "Normal";

    /// <summary>Something may be wrong.</summary>
    public const string Warning = "Warning";
}
