using Kuber.Api.Runtime;

namespace Kuber.Api.Registry;

/// <summary>Makes the columns that tables are built from.</summary>
public static class Column
{
    /// <summary>The name of the object.</summary>
    public static TableColumn<T> Name<T>(int priority = 0)
        where T : IApiObject =>
        new("Name", "string", "name", priority, "The name, unique among the kind in its namespace.", static (o, _) => o.Metadata.Name);

    /// <summary>The name of the object with something to it.</summary>
    public static TableColumn<T> Name<T>(Func<T, string> cell)
        where T : IApiObject =>
        new("Name", "string", "name", 0, "The name, unique among the kind in its namespace.", (o, _) => cell(o));

    /// <summary>How long the object has been there.</summary>
    public static TableColumn<T> Age<T>()
        where T : IApiObject =>
        new("Age", "string", "", 0, "How long ago it was created.", static (o, c) => HumanDuration.Since(o.Metadata.CreationTimestamp, c));

    /// <summary>When the object was made.</summary>
    public static TableColumn<T> CreatedAt<T>()
        where T : IApiObject =>
        new("Created At", "date", "", 0, "When it was created.", static (o, _) => o.Metadata.CreationTimestamp?.ToString());

    /// <summary>A text.</summary>
    public static TableColumn<T> Text<T>(string name, string description, Func<T, string> cell, int priority = 0) =>
        new(name, "string", "", priority, description, (o, _) => cell(o));

    /// <summary>A text that depends on the time.</summary>
    public static TableColumn<T> Text<T>(string name, string description, Func<T, TableContext, string> cell, int priority = 0) =>
        new(name, "string", "", priority, description, cell);

    /// <summary>A whole number under a heading of text, as some kinds have it.</summary>
    public static TableColumn<T> NumberAsText<T>(string name, string description, Func<T, long?> cell, int priority = 0) =>
        new(name, "string", "", priority, description, (o, _) => cell(o));

    /// <summary>A truth value under a heading of text, as some kinds have it.</summary>
    public static TableColumn<T> BooleanAsText<T>(string name, string description, Func<T, bool> cell, int priority = 0) =>
        new(name, "string", "", priority, description, (o, _) => cell(o));

    /// <summary>A whole number.</summary>
    public static TableColumn<T> Integer<T>(string name, string description, Func<T, long> cell, int priority = 0) =>
        new(name, "integer", "", priority, description, (o, _) => cell(o));

    /// <summary>A truth value.</summary>
    public static TableColumn<T> Boolean<T>(string name, string description, Func<T, bool> cell, int priority = 0) =>
        new(name, "boolean", "", priority, description, (o, _) => cell(o));
}
