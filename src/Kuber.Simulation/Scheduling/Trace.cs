using System.Runtime.InteropServices;
using System.Text;

namespace Kuber.Simulation.Scheduling;

/// <summary>
/// What happened, in two forms: a hash over every step and every note, by which two runs can be told apart, and the last notes
/// as text, for people.
/// </summary>
internal sealed class Trace
{
    private const int Kept = 4000;
    private readonly Note[] notes = new Note[Kept];
    private long count;

    /// <summary>The hash of everything so far.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <summary>Where every note is written too; for looking at a run as a whole.</summary>
    public Action<string>? Sink { get; set; }

    /// <summary>Counts a step in.</summary>
    public void Step(int process, int index) => Mix(((ulong)(uint)process << 32) | (uint)index);

    /// <summary>Notes something that happened now.</summary>
    public void Add(long ticks, string who, string what) => Add(new(ticks, who, what, "", "", "", ""));

    /// <summary>Notes something.</summary>
    public void Add(in Note note)
    {
        Mix((ulong)note.Ticks);
        Mix(note.What);
        Mix(note.Kind);
        Mix(note.Namespace);
        Mix(note.Name);
        Mix(note.Result);
        notes[count++ % Kept] = note;
        Sink?.Invoke(note.ToString());
    }

    /// <summary>Counts a number in that needs no note.</summary>
    public void Mix(ulong value) => Hash = (Hash ^ value) * 1099511628211;

    /// <summary>The last notes that are not excluded, the newest last.</summary>
    public string Tail(int lines, Func<Note, bool>? wanted = null)
    {
        var chosen = new Stack<string>();
        for (var i = count - 1; i >= 0 && i > count - 1 - Kept && chosen.Count < lines; i--)
        {
            if (wanted?.Invoke(notes[i % Kept]) != false)
            {
                chosen.Push(notes[i % Kept].ToString());
            }
        }

        return new StringBuilder().AppendJoin('\n', chosen).ToString();
    }

    private void Mix(string text)
    {
        // Four characters at a time: most of a run's notes are made of long keys.
        var wholes = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var whole in wholes)
        {
            Mix(whole);
        }

        foreach (var character in text.AsSpan(wholes.Length * 4))
        {
            Mix(character);
        }

        Mix((ulong)text.Length);
    }
}
