namespace Kuber.Machinery.Cel;

/// <summary>An expression that is checked but can never run, because something that is written down in it cannot be converted or is no pattern.</summary>
/// <param name="message">What is wrong, in the words that clients see.</param>
public sealed class CelProgramException(string message) : Exception(message);
